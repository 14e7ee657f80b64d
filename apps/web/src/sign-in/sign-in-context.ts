import { createContext, use } from 'react';
import type { SignIn } from './sign-in.js';

export const SignInContext = createContext<SignIn | undefined>(undefined);

export function useSignIn(): SignIn {
  const signIn = use(SignInContext);
  if (signIn === undefined) throw new Error('the sign-in stands around every page');
  return signIn;
}
