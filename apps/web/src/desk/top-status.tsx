import type { Centre } from '../api/shapes.js';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { asCounted } from '../shared/duration.js';
import { useNow } from '../shared/use-now.js';
import { howMany } from '../wallboard/board-rows.js';
import { useDesk } from './desk-context.js';
import { useWhoSetIt } from './who-set-it.js';

/** One's own status, and how many wait, on every page: the way to the desk, where both stand whole. Nothing while nobody tells us. */
export function TopStatus({ centre: { id, slug } }: { centre: Centre }) {
  const { t } = useTranslation();
  const { isLive, state } = useDesk();
  const whoSetIt = useWhoSetIt(id);
  const since = state?.queue.flatMap(({ longestSince }) => longestSince ?? []) ?? [];
  const now = useNow(since.length > 0);
  const people = howMany(state);
  if (!isLive || !state?.isCurrent || !people) return null;
  const { me, queue } = state;
  const waiting = queue.reduce((sum, one) => sum + one.waiting, 0);
  const said = [
    me && t(`desk.status.presence.${me.presence}`),
    // One's own word one knows; another's or the system's one is told.
    me?.presenceBy && me.presenceBy.who !== 'agent' && whoSetIt(me, now),
    t('desk.top.waiting', { count: waiting }),
    since.length > 0 && t('desk.top.longest', { time: asCounted(now - Math.min(...since)) }),
    t('desk.top.onDuty', { count: people.free + people.busy + people.away }),
  ];
  return (
    <Link to="/$centre/desk" params={{ centre: slug }} className="top-bar__now counts">
      {said.filter(Boolean).join(' · ')}
    </Link>
  );
}
