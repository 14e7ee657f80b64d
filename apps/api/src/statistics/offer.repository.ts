import { Injectable } from '@nestjs/common';
import type { AgentId, Instant, MunicipalityId, OfferEnd, OfferReason } from '@samsvar/core';
import { TenantDb, type CentreScope } from '@samsvar/platform';

/** A call held out to somebody, why to this person, and what became of it; null: nothing yet. */
export type Offer = {
  readonly id: string;
  readonly at: Instant;
  readonly municipalityId: MunicipalityId | null;
  readonly agentId: AgentId;
  readonly waited: number;
  readonly because: readonly OfferReason[];
  readonly how: OfferEnd | null;
};

/** A leg is rung once: its end is the first there is. */
const newestBefore = `
  select o.id, (extract(epoch from o.at) * 1000)::float8 as at, o.municipality_id as "municipalityId",
         o.agent_id as "agentId", (o.body ->> 'waited')::integer as waited, o.body -> 'because' as because, e.how
    from samsvar.journal_fact o
    left join lateral (
      select f.body ->> 'how' as how from samsvar.journal_fact f
       where f.centre_id = $1 and f.call_id = o.call_id and f.at >= o.at and f.fact = 'offer-ended'
         and f.body ->> 'legId' = o.body ->> 'legId'
       order by f.at limit 1) e on true
   where o.centre_id = $1 and o.fact = 'offer-made' and (o.at, o.id) < ($2::timestamptz, $3)
   order by o.at desc, o.id desc
   limit $4`;

/** Every offer of a centre, as the journal has them. */
@Injectable()
export class OfferRepository {
  constructor(private readonly db: TenantDb) {}

  /** The newest that are older than this place in the list. */
  before(
    scope: CentreScope,
    { at, id }: { readonly at: Instant; readonly id: string },
    limit: number,
  ): Promise<Offer[]> {
    const values = [scope.centreId, new Date(at), id, limit];
    return this.db.within(scope, (tx) => tx.query<Offer[]>(newestBefore, values));
  }
}
