import { Provider, Theme } from '@navikt/ds-react';
import { en, nb, nn } from '@navikt/ds-react/locales';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { useMemo } from 'react';
import { ApiContext } from './api/api-context.js';
import { openApi } from './api/client.js';
import { Failure } from './api/failure.js';
import { LiveHouse } from './live/live-house.js';
import { KnownPerson } from './me/known-person.js';
import { router } from './routes.js';
import { Broken } from './shell/broken.js';
import { useDarkness, usePreferences } from './shell/preferences.js';
import { SignInContext } from './sign-in/sign-in-context.js';
import { SignInGate } from './sign-in/sign-in-gate.js';
import type { SignIn } from './sign-in/sign-in.js';

const akselWords = { nn, nb, en };
/** How often a question is asked again by itself when the answer failed in passing. */
const TRIES = 2;

export function App({ signIn }: { signIn: SignIn }) {
  const { language } = usePreferences();
  const api = useMemo(() => openApi(location.origin, signIn), [signIn]);
  const queries = useMemo(() => new QueryClient({ defaultOptions: { queries: { retry } } }), []);
  return (
    <Theme theme={useDarkness()} className="everything">
      <Provider locale={akselWords[language]}>
        <Broken>
          <SignInContext value={signIn}>
            <SignInGate signIn={signIn}>
              <ApiContext value={api}>
                <QueryClientProvider client={queries}>
                  <KnownPerson>
                    <LiveHouse>
                      <RouterProvider router={router} />
                    </LiveHouse>
                  </KnownPerson>
                </QueryClientProvider>
              </ApiContext>
            </SignInGate>
          </SignInContext>
        </Broken>
      </Provider>
    </Theme>
  );
}

const retry = (tries: number, cause: unknown): boolean => tries < TRIES && cause instanceof Failure && cause.isPassing;
