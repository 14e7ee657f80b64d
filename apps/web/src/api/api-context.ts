import { createContext, use } from 'react';
import type { Api } from './client.js';

export const ApiContext = createContext<Api | undefined>(undefined);

export function useApi(): Api {
  const api = use(ApiContext);
  if (api === undefined) throw new Error('a page outside the signed-in part asked for the API');
  return api;
}
