import { ChevronLeftIcon, ChevronRightIcon, PrinterSmallIcon } from '@navikt/aksel-icons';
import { Button } from '@navikt/ds-react';
import { addDays, type LocalDate } from '@samsvar/core';
import { useTranslation } from 'react-i18next';
import { PageLink } from '../shared/page-link.js';
import { sayDay } from './say-shift.js';
import { numberOf } from './week.js';

/** From week to week, each with an address of its own. */
export function WeekChoice({ centre, week }: { centre: string; week: LocalDate }) {
  const { t } = useTranslation();
  const [before, after] = [addDays(week, -7), addDays(week, 7)];
  return (
    <nav className="week-choice" aria-label={t('roster.weeks')}>
      <PageLink to="/$centre/roster/$week" params={{ centre, week: before }}>
        <ChevronLeftIcon aria-hidden /> {t('roster.week', { number: numberOf(before) })}
      </PageLink>
      <span className="week-choice__days">
        {t('roster.span', { from: sayDay(week, t), to: sayDay(addDays(week, 6), t) })}
      </span>
      <PageLink to="/$centre/roster/$week" params={{ centre, week: after }}>
        {t('roster.week', { number: numberOf(after) })} <ChevronRightIcon aria-hidden />
      </PageLink>
      <PageLink to="/$centre/roster" params={{ centre }}>
        {t('roster.thisWeek')}
      </PageLink>
      <Button size="xsmall" variant="tertiary" icon={<PrinterSmallIcon aria-hidden />} onClick={() => print()}>
        {t('roster.print')}
      </Button>
    </nav>
  );
}
