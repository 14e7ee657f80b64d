import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import { failureFrom } from '../api/failure.js';
import { Doorstep } from '../sign-in/doorstep.js';
import { useSignIn } from '../sign-in/sign-in-context.js';
import { FailureText } from '../shared/failure-message.js';
import { MeContext } from './me-context.js';
import { meQuery } from './me.js';

/** Signed in is not enough: whoever we do not know is told so, kindly, and can try another account. */
export function KnownPerson({ children }: { children: ReactNode }) {
  const { t } = useTranslation();
  const signIn = useSignIn();
  const { data, error, refetch } = useQuery({ ...meQuery(useApi()), staleTime: 60_000 });
  if (data !== undefined) return <MeContext value={data}>{children}</MeContext>;
  if (error === null) return <Doorstep title={t('signIn.working')} busy />;
  const failure = failureFrom(error);
  if (failure.kind === 'denied' || failure.kind === 'absent') {
    return (
      <Doorstep
        title={t('signIn.refused.title')}
        text={t('signIn.refused.text')}
        action={{ label: t('signIn.refused.action'), do: () => signIn.begin(true) }}
        second={{ label: t('signIn.signOut'), do: signIn.leave }}
      />
    );
  }
  return (
    <Doorstep
      title={t('failure.title')}
      action={{ label: t('common.tryAgain'), do: async () => void (await refetch()) }}
      second={{ label: t('signIn.signOut'), do: signIn.leave }}
    >
      <FailureText failure={failure} />
    </Doorstep>
  );
}
