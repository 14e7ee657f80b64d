import { CalendarIcon, PersonHeadsetIcon, PhoneIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';

/** The rooms of the house as icons with names. Tab enters and leaves; arrow keys move inside. */
export function Rail({ centre, hasDesk, hasRoster }: { centre: string; hasDesk: boolean; hasRoster: boolean }) {
  const { t } = useTranslation();
  return (
    <nav className="rail" aria-label={t('shell.menu')} onKeyDown={moveByArrow}>
      {hasDesk && (
        <Link to="/$centre/desk" params={{ centre }} className="rail__link">
          <PersonHeadsetIcon aria-hidden fontSize="1.5rem" />
          <span>{t('desk.title')}</span>
        </Link>
      )}
      <Link to="/$centre/lines" params={{ centre }} className="rail__link">
        <PhoneIcon aria-hidden fontSize="1.5rem" />
        <span>{t('lines.title')}</span>
      </Link>
      {hasRoster && (
        <Link to="/$centre/roster" params={{ centre }} className="rail__link">
          <CalendarIcon aria-hidden fontSize="1.5rem" />
          <span>{t('roster.title')}</span>
        </Link>
      )}
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
