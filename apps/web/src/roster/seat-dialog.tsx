import { Button, Radio, RadioGroup, Select, TextField } from '@navikt/ds-react';
import type { LocalDate } from '@samsvar/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SeatKind } from '../api/shapes.js';
import { SaidOf } from '../roster-inbox/said-of.js';
import { FormDialog } from '../shared/form-dialog.js';
import { useNotify } from '../shared/notices.js';
import { asWritten } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import type { PlannedSeat } from './planned-seats.js';
import { useAddSeat, useMoveSeat, useRemoveSeat, type WeekPlace } from './roster-facts.js';
import { sayDay, sayShift } from './say-shift.js';
import { draftOfSeat, seatingOf, type SeatDraft } from './seat-draft.js';
import type { Person } from './people.js';
import { daysOf } from './week.js';

/** A seat that is there, or the cell that a new one is for. */
export type SeatAbout = { readonly seat: PlannedSeat } | { readonly personId: string; readonly date: LocalDate };

const kinds: readonly SeatKind[] = ['phone', 'standby', 'counter', 'chat', 'training'];
const watches = [
  ['09:00', '12:00'],
  ['12:00', '15:00'],
] as const;

/** One seat of the draft: whose, what, when. */
export function SeatDialog(props: {
  about: SeatAbout;
  people: readonly Person[];
  place: WeekPlace & { readonly week: LocalDate };
  version: number;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const { about, people, place, version, onClose } = props;
  const add = useAddSeat(place.centreId);
  const move = useMoveSeat(place.centreId);
  const remove = useRemoveSeat(place.centreId);
  const write = (time: string) => asWritten(time, language);
  const seat = 'seat' in about ? about.seat : undefined;
  // The seat is changed as it was seen when this was opened, not as somebody else has it by now.
  const [seen] = useState(version);
  const [draft, setDraft] = useState<SeatDraft>(() =>
    'seat' in about
      ? draftOfSeat(about.seat, write)
      : { ...about, kind: 'phone', from: write(watches[0][0]), to: write(watches[0][1]) },
  );
  const [isTried, setTried] = useState(false);
  const seating = seatingOf(draft);
  const nameOf = (id: string) => people.find((one) => one.id === id)?.name ?? '…';
  const done = (text: string) => ({
    onSuccess: () => {
      notify({ text });
      onClose();
    },
  });

  const save = () => {
    setTried(true);
    if (!seating) return;
    const text = t('roster.drafted', { shift: sayShift(seating, nameOf, t, language) });
    if (seat) move.mutate({ seatId: seat.id, version: seen, ...seating }, done(text));
    else add.mutate({ version, ...seating }, done(text));
  };
  const takeAway = (gone: PlannedSeat) =>
    remove.mutate(
      { seatId: gone.id, version: seen },
      done(t('roster.removed', { shift: sayShift(gone, nameOf, t, language) })),
    );
  const bringBack = (gone: PlannedSeat) => move.mutate({ seatId: gone.id, version: seen }, done(t('roster.takenBack')));

  const isGone = seat?.mark === 'removed';
  return (
    <FormDialog
      title={t(seat ? 'roster.change' : 'roster.add')}
      text={t('roster.inDraft')}
      action={
        isGone ? { label: t('roster.bringBack'), do: () => bringBack(seat) } : { label: t('roster.toDraft'), do: save }
      }
      isSaving={add.isPending || move.isPending}
      failure={add.error ?? move.error ?? remove.error}
      onClose={onClose}
    >
      {isGone ? (
        <p>{sayShift(seat, nameOf, t, language)}</p>
      ) : (
        <>
          <Select
            size="small"
            label={t('roster.who')}
            value={draft.personId}
            onChange={(event) => setDraft({ ...draft, personId: event.target.value })}
          >
            {people.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
          <RadioGroup
            size="small"
            legend={t('roster.kind')}
            value={draft.kind}
            onChange={(kind: SeatKind) => setDraft({ ...draft, kind })}
          >
            {kinds.map((kind) => (
              <Radio key={kind} value={kind}>
                {t(`roster.kinds.${kind}`)}
              </Radio>
            ))}
          </RadioGroup>
          <Select
            size="small"
            label={t('roster.date')}
            value={draft.date}
            onChange={(event) => setDraft({ ...draft, date: event.target.value })}
          >
            {daysOf(place.week).map((date) => (
              <option key={date} value={date}>
                {sayDay(date, t)}
              </option>
            ))}
          </Select>
          <SaidOf place={place} personId={draft.personId} date={draft.date} />
          <div className="seat-hours">
            {(['from', 'to'] as const).map((end) => (
              <TextField
                key={end}
                size="small"
                htmlSize={5}
                inputMode="decimal"
                autoComplete="off"
                label={t(`roster.${end}`)}
                value={draft[end]}
                error={isTried && !seating && t('roster.faults.time')}
                onChange={(event) => setDraft({ ...draft, [end]: event.target.value })}
              />
            ))}
            {watches.map(([from, to]) => (
              <Button
                key={from}
                size="small"
                type="button"
                variant="tertiary"
                onClick={() => setDraft({ ...draft, from: write(from), to: write(to) })}
              >
                {write(from)}–{write(to)}
              </Button>
            ))}
          </div>
          {seat && (
            <Button
              size="small"
              type="button"
              variant="secondary"
              data-color="danger"
              className="seat-remove"
              loading={remove.isPending}
              onClick={() => takeAway(seat)}
            >
              {t('roster.remove')}
            </Button>
          )}
        </>
      )}
    </FormDialog>
  );
}
