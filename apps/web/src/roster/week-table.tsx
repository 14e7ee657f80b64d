import { PlusIcon } from '@navikt/aksel-icons';
import { Button, Table } from '@navikt/ds-react';
import type { LocalDate } from '@samsvar/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Colleague } from '../api/shapes.js';
import { usePlaces } from '../desk/places.js';
import { useNotify } from '../shared/notices.js';
import { usePreferences } from '../shell/preferences.js';
import { CoverageRow } from './coverage-row.js';
import { moveInGrid } from './grid-keys.js';
import { peopleOf } from './people.js';
import { remaining, type PlannedSeat } from './planned-seats.js';
import { useMoveSeat, useRemoveSeat, type WeekPlace } from './roster-facts.js';
import { sayDay, sayHours, sayShift } from './say-shift.js';
import { SeatDialog, type SeatAbout } from './seat-dialog.js';
import { dateOf, daysOf } from './week.js';

type Props = {
  readonly place: WeekPlace & { readonly week: LocalDate };
  readonly agents: readonly Colleague[];
  readonly seats: readonly PlannedSeat[];
  /** Of the week, for whoever may change it. */
  readonly version: number | undefined;
};

/**
 * People by days. Whoever plans moves with the arrow keys; Enter adds or changes, Delete takes away. For a screen reader it
 * is a grid with one place to stop at; for all others a table to read.
 */
export function WeekTable({ place, agents, seats, version }: Props) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [chosen, choose] = useState<SeatAbout>();
  const [here, setHere] = useState('');
  const places = usePlaces(place.centreId);
  const days = daysOf(place.week);
  const people = peopleOf(agents, seats);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '…';
  const isPlanner = version !== undefined;
  const keyed = useKeyedRemoval(place.centreId, version, (seat) => sayShift(seat, nameOf, t, language));

  const stops = people.flatMap(({ id }) => days.flatMap((date) => stopsIn(cellOf(seats, id, date), id, date)));
  const stop = stops.includes(here) ? here : stops[0];
  const tab = (key: string) => ({ 'data-stop': key, tabIndex: key === stop ? 0 : -1, onFocus: () => setHere(key) });

  return (
    <>
      <Table
        size="small"
        className="roster"
        {...(isPlanner && { role: 'grid', onKeyDown: moveInGrid })}
        aria-label={t('roster.title')}
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
          <CoverageRow days={days} seats={remaining(seats)} />
          {people.map(({ id, name, municipalityId }) => (
            <Table.Row key={id} className="roster__person">
              <Table.HeaderCell scope="row">
                <span className="roster__name">{name}</span>
                <span className="roster__home">{municipalityId && places.municipality(municipalityId)?.name}</span>
              </Table.HeaderCell>
              {days.map((date) => (
                <Table.DataCell key={date} className="roster__cell" data-day={sayDay(date, t)}>
                  {cellOf(seats, id, date).map((seat) =>
                    isPlanner ? (
                      <button
                        key={seat.id}
                        type="button"
                        className="seat"
                        data-kind={seat.kind}
                        data-mark={seat.mark}
                        aria-label={nameOfSeat(seat, sayShift(seat, nameOf, t, language), t)}
                        aria-keyshortcuts="Delete"
                        onClick={() => choose({ seat })}
                        onKeyDown={(event) => event.key === 'Delete' && keyed(seat)}
                        {...tab(seat.id)}
                      >
                        <SeatText seat={seat} hours={sayHours(seat, language)} />
                      </button>
                    ) : (
                      <span key={seat.id} className="seat" data-kind={seat.kind}>
                        <SeatText seat={seat} hours={sayHours(seat, language)} />
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
                      {...tab(addStop(id, date))}
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

function SeatText({ seat, hours }: { seat: PlannedSeat; hours: string }) {
  const { t } = useTranslation();
  return (
    <>
      <span className="seat__hours">{hours}</span> <span>{t(`roster.kinds.${seat.kind}`)}</span>
      {seat.mark && <strong className="seat__mark"> {t(`roster.marks.${seat.mark}`)}</strong>}
    </>
  );
}

const nameOfSeat = (seat: PlannedSeat, said: string, t: ReturnType<typeof useTranslation>['t']): string =>
  seat.mark ? `${said}, ${t(`roster.marks.${seat.mark}`)}` : said;

/** Delete takes a seat away in the draft at once; it can be taken back as fast. */
function useKeyedRemoval(centreId: string, version: number | undefined, say: (seat: PlannedSeat) => string) {
  const { t } = useTranslation();
  const notify = useNotify();
  const remove = useRemoveSeat(centreId);
  const move = useMoveSeat(centreId);
  return (seat: PlannedSeat) => {
    if (version === undefined || seat.mark === 'removed' || remove.isPending) return;
    remove.mutate(
      { seatId: seat.id, version },
      {
        onSuccess: (draft) => {
          const undo = () =>
            move.mutateAsync({ seatId: seat.id, version: draft.version }).then(() => t('roster.takenBack'));
          notify({ text: t('roster.removed', { shift: say(seat) }), ...(seat.mark !== 'added' && { undo }) });
        },
        onError: () => notify({ text: t('roster.notRemoved', { shift: say(seat) }) }),
      },
    );
  };
}

const cellOf = (seats: readonly PlannedSeat[], personId: string, date: string): PlannedSeat[] =>
  seats.filter((seat) => seat.personId === personId && dateOf(seat.from) === date);

const addStop = (personId: string, date: string) => `${personId}/${date}`;
const stopsIn = (seats: readonly PlannedSeat[], personId: string, date: string): string[] => [
  ...seats.map(({ id }) => id),
  addStop(personId, date),
];
