import { PlusIcon } from '@navikt/aksel-icons';
import { Button, Table } from '@navikt/ds-react';
import type { Demand, LocalDate } from '@samsvar/core';
import { memo, useMemo, useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import type { Breach, Colleague } from '../api/shapes.js';
import { usePlaces } from '../desk/places.js';
import { presentSeats, timeOfNoAgents, type AwayTime } from '../roster-inbox/present-seats.js';
import { usePreferences } from '../shell/preferences.js';
import { CoverageRow } from './coverage-row.js';
import { moveInGrid } from './grid-keys.js';
import { useKeyedRemoval } from './keyed-removal.js';
import { peopleOf } from './people.js';
import { remaining, type PlannedSeat } from './planned-seats.js';
import { printSize } from './print-size.js';
import type { WeekPlace } from './roster-facts.js';
import { sayDay, sayShift } from './say-shift.js';
import { SeatButton, SeatText } from './seat-button.js';
import { SeatDialog, type SeatAbout } from './seat-dialog.js';
import { dateOf, daysOf } from './week.js';

type Props = {
  readonly place: WeekPlace & { readonly week: LocalDate };
  readonly agents: readonly Colleague[];
  readonly seats: readonly PlannedSeat[];
  readonly breaches: readonly Breach[];
  readonly demand: Demand | undefined;
  /** Who is away: their seats are no cover. */
  readonly absences: readonly AwayTime[];
  /** Of the week, for whoever may change it. */
  readonly version: number | undefined;
};

/**
 * People by days. Whoever plans moves with the arrow keys; Enter adds or changes, Delete takes away. For a screen reader it
 * is a grid with one place to stop at; for all others a table to read.
 */
export function WeekTable({ place, agents, seats, breaches, demand, absences, version }: Props) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [chosen, choose] = useState<SeatAbout>();
  const [here, setHere] = useState('');
  const places = usePlaces(place.centreId);
  const days = daysOf(place.week);
  const people = useMemo(() => peopleOf(agents, seats), [agents, seats]);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '…';
  const isPlanner = version !== undefined;
  const keyed = useKeyedRemoval(place.centreId, version, (seat) => sayShift(seat, nameOf, t, language));

  const cells = useMemo(() => byCell(seats), [seats]);
  const held = useMemo(
    () => presentSeats(remaining(seats), [...absences, ...timeOfNoAgents(breaches)]),
    [seats, absences, breaches],
  );
  const size = useMemo(
    () => printSize(place.week, people, seats, { held, demand }),
    [place.week, people, seats, held, demand],
  );
  const inCell = (id: string, date: string) => cells.get(cellKey(id, date)) ?? [];
  const stops = people.flatMap(({ id }) => days.flatMap((date) => stopsIn(inCell(id, date), cellKey(id, date))));
  const stop = stops.includes(here) ? here : stops[0];
  const tab = (key: string) => ({ 'data-stop': key, tabIndex: key === stop ? 0 : -1, onFocus: () => setHere(key) });

  return (
    <>
      <Table
        size="small"
        className="roster"
        {...(isPlanner && { role: 'grid', onKeyDown: moveInGrid })}
        aria-label={t('roster.title')}
        style={{ '--print-size': `${size}pt` } as CSSProperties}
      >
        <Table.Header>
          <Table.Row>
            <Table.HeaderCell scope="col">{t('roster.who')}</Table.HeaderCell>
            {days.map((date) => (
              <Table.HeaderCell key={date} scope="col" className="roster__day">
                {sayDay(date, t)}
              </Table.HeaderCell>
            ))}
          </Table.Row>
        </Table.Header>
        <Table.Body>
          <Coverage week={place.week} seats={held} demand={demand} />
          {people.map(({ id, name, municipalityId }) => (
            <Table.Row key={id} className="roster__person">
              <Table.HeaderCell scope="row">
                <span className="roster__name">{name}</span>
                <span className="roster__home">{municipalityId && places.municipality(municipalityId)?.name}</span>
              </Table.HeaderCell>
              {days.map((date) => (
                <Table.DataCell key={date} className="roster__cell" data-day={sayDay(date, t)}>
                  {inCell(id, date).map((seat) =>
                    isPlanner ? (
                      <SeatButton
                        key={seat.id}
                        seat={seat}
                        broken={brokenBy(breaches, seat.id)}
                        nameOf={nameOf}
                        stop={tab(seat.id)}
                        onChoose={() => choose({ seat })}
                        onDelete={() => keyed(seat)}
                      />
                    ) : (
                      <span key={seat.id} className="seat" data-kind={seat.kind}>
                        <SeatText seat={seat} />
                      </span>
                    ),
                  )}
                  {isPlanner && (
                    <Button
                      size="xsmall"
                      variant="tertiary"
                      className="roster__add"
                      icon={<PlusIcon aria-hidden />}
                      aria-label={t('roster.addFor', { name, day: sayDay(date, t) })}
                      onClick={() => choose({ personId: id, date })}
                      {...tab(cellKey(id, date))}
                    />
                  )}
                </Table.DataCell>
              ))}
            </Table.Row>
          ))}
        </Table.Body>
      </Table>
      {chosen && version !== undefined && (
        <SeatDialog about={chosen} people={people} place={place} version={version} onClose={() => choose(undefined)} />
      )}
    </>
  );
}

/** That a plan comes late is said once for each person, not on every shift. */
const brokenBy = (breaches: readonly Breach[], seatId: string): number =>
  breaches.filter(({ rule, seatIds }) => rule !== 'known-ahead' && seatIds.includes(seatId)).length;

/** Reckoned anew when the seats are others, not at each move within the table. */
const Coverage = memo(CoverageRow);

const cellKey = (personId: string, date: string) => `${personId}/${date}`;

function byCell(seats: readonly PlannedSeat[]): ReadonlyMap<string, readonly PlannedSeat[]> {
  const cells = new Map<string, PlannedSeat[]>();
  for (const seat of seats) {
    const key = cellKey(seat.personId, dateOf(seat.from));
    cells.set(key, [...(cells.get(key) ?? []), seat]);
  }
  return cells;
}

/** Where the keyboard stops in a cell: at each seat, and where one adds another. */
const stopsIn = (seats: readonly PlannedSeat[], addStop: string): string[] => [...seats.map(({ id }) => id), addStop];
