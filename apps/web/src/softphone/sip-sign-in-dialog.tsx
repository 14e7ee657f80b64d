import type { SipSignIn } from '@samsvar/contracts';
import { BodyShort, Button, CopyButton, Dialog } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';

/** What is to be typed into the telephone on the table: shown this once. */
export function SipSignInDialog({ signIn, onClose }: { signIn: SipSignIn; onClose: () => void }) {
  const { t } = useTranslation();
  const shown =
    signIn.kind === 'none'
      ? []
      : ([
          ['registrar', signIn.registrar],
          ['user', signIn.user],
          ['password', signIn.password],
        ] as const);
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && onClose()} size="small">
      <Dialog.Popup width="medium" closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{t('devices.telephone.connect')}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <BodyShort size="small" spacing>
            {t(signIn.kind === 'none' ? 'devices.telephone.noSystem' : 'devices.telephone.typeThis')}
          </BodyShort>
          <dl className="sign-in-facts">
            {shown.map(([what, value]) => (
              <div key={what}>
                <dt>{t(`devices.telephone.${what}`)}</dt>
                <dd>
                  <code>{value ?? t('devices.telephone.askWhere')}</code>
                  {value !== null && (
                    <CopyButton
                      size="xsmall"
                      copyText={value}
                      title={t('devices.telephone.copy', { what: t(`devices.telephone.${what}`) })}
                    />
                  )}
                </dd>
              </div>
            ))}
          </dl>
          <Button size="small" onClick={onClose}>
            {t('devices.telephone.done')}
          </Button>
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
}
