import { SwapPolicyRow } from './swap-policy.entity.js';
import { SwapRow } from './swap.entity.js';

export const swapsEntities = [SwapRow, SwapPolicyRow] as const;
export { SwapsModule } from './swaps.module.js';
