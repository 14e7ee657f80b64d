import { WishPeriodRow } from './wish-period.entity.js';
import { WishRow } from './wish.entity.js';

export const wishesEntities = [WishRow, WishPeriodRow] as const;
export { wishesWithin } from './wishes-within.js';
export { WishesModule } from './wishes.module.js';
