import { useTranslation } from 'react-i18next';
import { usePreferences } from '../shell/preferences.js';
import type { PlannedSeat } from './planned-seats.js';
import { sayHours, sayShift } from './say-shift.js';

/** A seat as one reads it. */
export function SeatText({ seat }: { seat: PlannedSeat }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  return (
    <>
      <span className="seat__hours">{sayHours(seat, language)}</span> <span>{t(`roster.kinds.${seat.kind}`)}</span>
      {seat.mark && <strong className="seat__mark"> {t(`roster.marks.${seat.mark}`)}</strong>}
    </>
  );
}

/** A seat that whoever plans can change; Delete takes it away. */
export function SeatButton(props: {
  seat: PlannedSeat;
  /** How many rules it takes part in breaking. */
  broken: number;
  nameOf: (id: string) => string;
  /** How the grid knows it. */
  stop: object;
  onChoose: () => void;
  onDelete: () => void;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { seat, broken } = props;
  const brokenText = broken > 0 && t('roster.rules.broken', { count: broken });
  const said = [sayShift(seat, props.nameOf, t, language), seat.mark && t(`roster.marks.${seat.mark}`), brokenText];
  return (
    <button
      type="button"
      className="seat"
      data-kind={seat.kind}
      data-mark={seat.mark}
      aria-label={said.filter(Boolean).join(', ')}
      aria-keyshortcuts="Delete"
      onClick={props.onChoose}
      onKeyDown={(event) => event.key === 'Delete' && props.onDelete()}
      {...props.stop}
    >
      <SeatText seat={seat} />
      {brokenText && <span className="seat__broken"> {brokenText}</span>}
    </button>
  );
}
