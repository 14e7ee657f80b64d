import { createContext, use } from 'react';
import type { Me } from './me.js';

export const MeContext = createContext<Me | undefined>(undefined);

export function useMe(): Me {
  const me = use(MeContext);
  if (me === undefined) throw new Error('a page outside the known part asked who I am');
  return me;
}
