import { AwayRepository } from '#api/absences';
import { Injectable } from '@nestjs/common';
import { osloClock, type Instant, type MunicipalityId } from '@samsvar/core';
import { Clock, TenantDb, type CentreScope } from '@samsvar/platform';
import type { DirectoryKind } from './directory.view.js';

/** Somebody, or something, that a caller may be put through to. */
export type DirectoryEntry = {
  readonly kind: DirectoryKind;
  readonly ref: string;
  readonly municipalityId: MunicipalityId;
  readonly municipality: string;
  readonly name: string;
  readonly title: string | null;
  readonly unit: string | null;
  readonly hasNumber: boolean;
  /** Null: not away, or nothing that can be. */
  readonly awayUntil: Instant | null;
};

/** Some ten municipalities' employees; a centre larger than that finds the first of the alphabet. */
const most = 20_000;

/** All of a centre's members who work there, their units, and the duty numbers of their lines. */
@Injectable()
export class DirectoryRepository {
  constructor(
    private readonly db: TenantDb,
    private readonly away: AwayRepository,
    private readonly clock: Clock,
  ) {}

  async all(scope: CentreScope): Promise<DirectoryEntry[]> {
    const now = this.clock.now();
    const away = new Map((await this.away.now(scope, now, most)).map(({ id, until }) => [id, until]));
    const { date: today } = osloClock(now);
    const entries = await this.db.within(scope, (tx) =>
      tx.query<Omit<DirectoryEntry, 'awayUntil'>[]>(
        `with member as (
           select m.id, m.name from samsvar.municipality m
            where m.centre_id = $1 and exists (
              select from samsvar.agreement a where a.centre_id = $1 and a.municipality_id = m.id
                 and daterange(a.valid_from, a.valid_to, '[]') @> $2::date)
         ), entry as (
           select 'person' as kind, p.id::text as ref, m.id as municipality, m.name as place,
                  p.given_name || ' ' || p.family_name as name, e.title, u.name as unit, p.phone is not null as rings
             from samsvar.person p
             join member m on m.id = p.municipality_id
             join samsvar.employment e on e.person_id = p.id and e.municipality_id = m.id
              and daterange(e.valid_from, e.valid_to, '[]') @> $2::date
             left join samsvar.unit u on u.municipality_id = m.id and u.id = e.unit_id
            where p.centre_id = $1 and p.is_active
           union all
           select case when u.is_service_desk then 'service-desk' else 'unit' end, u.id::text, m.id, m.name,
                  u.name, null, null, u.phone is not null
             from samsvar.unit u join member m on m.id = u.municipality_id where u.centre_id = $1
           union all
           select 'duty-number', 'duty:' || l.id, m.id, m.name, l.name, null, null, true
             from samsvar.line l join member m on m.id = l.municipality_id
            where l.centre_id = $1 and l.duty_number is not null
         )
         select kind, ref, municipality as "municipalityId", place as municipality, name, title, unit, rings as "hasNumber"
           from entry order by name, ref limit $3`,
        [scope.centreId, today, most],
      ),
    );
    return entries.map((entry) => ({ ...entry, awayUntil: away.get(entry.ref) ?? null }));
  }
}
