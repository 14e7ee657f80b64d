import { useTranslation } from 'react-i18next';
import { useNotify } from '../shared/notices.js';
import type { PlannedSeat } from './planned-seats.js';
import { useMoveSeat, useRemoveSeat } from './roster-facts.js';

/** Delete takes a seat away in the draft at once; what was published comes back as fast. */
export function useKeyedRemoval(centreId: string, version: number | undefined, say: (seat: PlannedSeat) => string) {
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
