import { Tag } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { SeatChange, Seating } from '../api/shapes.js';
import { usePreferences } from '../shell/preferences.js';
import { inOrder, markOf } from './planned-seats.js';
import { sayShift } from './say-shift.js';

const tones = { added: 'success', moved: 'warning', removed: 'danger' } as const;

/** What becomes of each seat, in words, in order of time. */
export function ChangeList(props: { changes: readonly SeatChange[]; nameOf: (id: string) => string }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const say = (seating: Seating) => sayShift(seating, props.nameOf, t, language);
  return (
    <ul className="changes">
      {props.changes.toSorted(byTime).map((change) => (
        <li key={change.id}>
          <Tag size="small" variant="moderate" data-color={tones[markOf(change)]}>
            {t(`roster.marks.${markOf(change)}`)}
          </Tag>
          <span>
            {change.before && change.after
              ? t('roster.fromTo', { from: say(change.before), to: say(change.after) })
              : say((change.after ?? change.before) as Seating)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function byTime(one: SeatChange, other: SeatChange): number {
  const [first, second] = [one.before ?? one.after, other.before ?? other.after];
  return first && second ? inOrder(first, second) : 0;
}
