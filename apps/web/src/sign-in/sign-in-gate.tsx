import { useSyncExternalStore, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Doorstep } from './doorstep.js';
import type { SignIn } from './sign-in.js';

/** Nobody comes further than this without being signed in; each standing has its own words. */
export function SignInGate({ signIn, children }: { signIn: SignIn; children: ReactNode }) {
  const { t } = useTranslation();
  const standing = useSyncExternalStore(signIn.watch, () => signIn.standing);
  const begin = { label: t('signIn.out.action'), do: () => signIn.begin() };
  switch (standing) {
    case 'signed-in':
      return children;
    case 'starting':
      return <Doorstep title={t('signIn.working')} busy />;
    case 'signed-out':
      return <Doorstep title={t('signIn.out.title')} text={t('signIn.out.text')} action={begin} />;
    case 'left':
      return <Doorstep title={t('signIn.left.title')} text={t('signIn.left.text')} action={begin} />;
    case 'expired':
      return <Doorstep title={t('signIn.expired.title')} text={t('signIn.expired.text')} action={begin} />;
    case 'away':
      return (
        <Doorstep
          title={t('signIn.away.title')}
          text={t('signIn.away.text')}
          action={{ label: t('common.tryAgain'), do: () => location.reload() }}
        />
      );
  }
}
