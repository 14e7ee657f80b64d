import { whyNoAgent } from '#api/identity';
import { Outbox } from '#api/outbox';
import { SeatRow } from '#api/roster';
import { isSame, seatingOf } from '#api/roster-draft';
import { Injectable } from '@nestjs/common';
import { instant, refuse, type Breach, type Instant, type PersonId, type Refused } from '@samsvar/core';
import { TenantDb, violatedConstraint, type CentreScope } from '@samsvar/platform';
import { In, LessThan, MoreThan } from 'typeorm';
import { uuidv7 } from 'uuidv7';
import { breachesOfSwap } from './swap-breaches.js';
import { SwapRow } from './swap.entity.js';

/** Which shift of one's own, who is asked, and which of the colleague's in exchange. */
export type SwapAsk = { readonly seatId: string; readonly askedOf: PersonId; readonly returnId: string | null };

export type AskRefusal = Refused<
  'absent' | 'not-an-agent' | 'swap-with-oneself' | 'swap-expired' | 'swap-asked-already'
>;

const open = { state: In(['asked', 'accepted']) };

/** Swaps as they are asked and looked at. */
@Injectable()
export class SwapRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly outbox: Outbox,
  ) {}

  /** Those that one has asked, or that one is asked; the newest first. */
  ofPerson(
    scope: CentreScope,
    which: { readonly askedBy: PersonId } | { readonly askedOf: PersonId },
    limit: number,
    after?: string,
  ): Promise<SwapRow[]> {
    const where = { centreId: scope.centreId, ...which, ...before(after) };
    return this.db.within(scope, (tx) => tx.find(SwapRow, { where, order: { id: 'DESC' }, take: limit }));
  }

  /** Those that nobody has settled yet, the newest first. */
  open(scope: CentreScope, now: Instant, limit: number, after?: string): Promise<SwapRow[]> {
    const where = { centreId: scope.centreId, ...open, endsAt: MoreThan(now), ...before(after) };
    return this.db.within(scope, (tx) => tx.find(SwapRow, { where, order: { id: 'DESC' }, take: limit }));
  }

  breaches(scope: CentreScope, id: string, now: Instant): Promise<readonly Breach[] | Refused<'absent'>> {
    return this.db.within(scope, async (tx) => {
      const swap = await tx.findOneBy(SwapRow, { centreId: scope.centreId, id });
      return swap === null ? refuse('absent') : breachesOfSwap(tx, scope, swap, now);
    });
  }

  async ask(
    scope: CentreScope,
    { seatId, askedOf, returnId }: SwapAsk,
    askedBy: PersonId,
    at: Instant,
  ): Promise<SwapRow | AskRefusal> {
    const { centreId } = scope;
    try {
      return await this.db.within(scope, async (tx) => {
        const own = await tx.findOneBy(SeatRow, { centreId, id: seatId, personId: askedBy });
        const theirs = returnId && (await tx.findOneBy(SeatRow, { centreId, id: returnId, personId: askedOf }));
        if (own === null || (returnId !== null && !theirs)) return refuse('absent');
        if (askedOf === askedBy) return refuse('swap-with-oneself');
        const no = await whyNoAgent(tx, scope, askedOf);
        if (no) return no;
        const [gives, gets] = [seatingOf(own), theirs ? seatingOf(theirs) : null];
        const endsAt = instant(Math.min(own.startsAt, gets?.from ?? own.startsAt));
        if (endsAt <= at) return refuse('swap-expired');
        const known = await tx.findOneBy(SwapRow, { centreId, seatId, ...open });
        // Of a shift that has begun, was moved, or was somebody else's then: it can never be done, and bars nobody.
        if (known && (known.endsAt <= at || !isSame(known.gives, gives))) {
          await tx.update(SwapRow, { centreId, id: known.id, ...open }, { state: 'expired' });
        }
        const row: SwapRow = {
          ...{ id: uuidv7(), centreId, askedBy, askedOf, seatId, returnId, gets, endsAt },
          ...{ gives, state: 'asked', askedAt: at, changedBy: null, changedAt: null },
        };
        await tx.insert(SwapRow, row);
        await this.outbox.tell(tx, scope, 'roster');
        return row;
      });
    } catch (fault) {
      if (violatedConstraint(fault) === 'shift_swap_one_open') return refuse('swap-asked-already');
      throw fault;
    }
  }
}

const before = (after?: string) => (after === undefined ? {} : { id: LessThan(after) });
