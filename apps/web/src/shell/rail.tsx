import { BarChartIcon, CalendarIcon, PersonHeadsetIcon, PhoneIcon, TasklistIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Centre } from '../api/shapes.js';
import { mayHaveShifts, maySeeFigures, maySeeRoster, mayWorkAtDesk } from '../me/may.js';
import { useMe } from '../me/me-context.js';

const rooms = [
  { to: '/$centre/desk', title: 'desk.title', Icon: PersonHeadsetIcon, isFor: mayWorkAtDesk },
  { to: '/$centre/now', title: 'now.title', Icon: BarChartIcon, isFor: maySeeFigures },
  { to: '/$centre/lines', title: 'lines.title', Icon: PhoneIcon, isFor: () => true },
  { to: '/$centre/roster', title: 'roster.title', Icon: CalendarIcon, isFor: maySeeRoster },
  { to: '/$centre/own', title: 'own.title', Icon: TasklistIcon, isFor: mayHaveShifts },
] as const;

/** The rooms of the house as icons with names. Tab enters and leaves; arrow keys move inside. */
export function Rail({ centre: { id, slug } }: { centre: Centre }) {
  const { t } = useTranslation();
  const me = useMe();
  return (
    <nav className="rail" aria-label={t('shell.menu')} onKeyDown={moveByArrow}>
      {rooms
        .filter(({ isFor }) => isFor(me, id))
        .map(({ to, title, Icon }) => (
          <Link key={to} to={to} params={{ centre: slug }} className="rail__link">
            <Icon aria-hidden fontSize="1.5rem" />
            <span>{t(title)}</span>
          </Link>
        ))}
    </nav>
  );
}

function moveByArrow(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  const links = [...event.currentTarget.querySelectorAll('a')];
  const here = links.findIndex((link) => link === document.activeElement);
  links.at((here + step) % links.length)?.focus();
  event.preventDefault();
}
