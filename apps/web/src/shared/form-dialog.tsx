import { BodyShort, Button, Dialog } from '@navikt/ds-react';
import type { ReactNode, Ref } from 'react';
import { flushSync } from 'react-dom';
import { useTranslation } from 'react-i18next';
import { FailureMessage } from './failure-message.js';

/** One thing to change: what it is, the fields, and what became of it. Esc closes without saving; a fault takes the focus. */
export function FormDialog({
  saving,
  ...props
}: {
  title: string;
  text: string;
  action: { readonly label: string; readonly isDanger?: boolean; readonly do: () => void };
  /** The button of the action, for whoever gives it the focus. */
  saving?: Ref<HTMLButtonElement>;
  isSaving: boolean;
  /** Whether there is something here that would be lost. */
  isUnsaved?: boolean;
  failure?: unknown;
  onClose: () => void;
  children: ReactNode;
}) {
  const { t } = useTranslation();
  return (
    <Dialog open onOpenChange={(isOpen) => !isOpen && props.onClose()} size="small">
      <Dialog.Popup width="medium" closeOnOutsideClick={false}>
        <Dialog.Header>
          <Dialog.Title>{props.title}</Dialog.Title>
        </Dialog.Header>
        <Dialog.Body>
          <form
            noValidate
            className="line-form"
            onSubmit={(event) => {
              event.preventDefault();
              const form = event.currentTarget;
              flushSync(props.action.do);
              const fault = form.querySelector<HTMLElement>('[aria-invalid="true"]');
              // Of a group, its first.
              (fault?.querySelector('input') ?? fault)?.focus();
            }}
          >
            <BodyShort size="small">{props.text}</BodyShort>
            {props.children}
            {props.failure != null && <FailureMessage cause={props.failure} />}
            <div className="line-form__end">
              <Button
                ref={saving}
                size="small"
                type="submit"
                loading={props.isSaving}
                data-color={props.action.isDanger ? 'danger' : 'accent'}
              >
                {props.action.label}
              </Button>
              <Button size="small" type="button" variant="tertiary" onClick={props.onClose}>
                {t('common.cancel')}
              </Button>
              {props.isUnsaved && (
                <BodyShort size="small" className="line-form__unsaved">
                  {t('common.notSaved')}
                </BodyShort>
              )}
            </div>
          </form>
        </Dialog.Body>
      </Dialog.Popup>
    </Dialog>
  );
}
