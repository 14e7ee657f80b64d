import { BodyShort, Button, Heading, LocalAlert } from '@navikt/ds-react';
import type { LocalDate, Weekday } from '@samsvar/core';
import type { RefObject } from 'react';
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Line } from '../api/shapes.js';
import { asWritten } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import type { Language } from '../words/languages.js';
import { onlyIn, type Wanted } from './demand-difference.js';
import type { DemandDraft } from './demand-draft.js';
import { sayDay } from './say-shift.js';

type SavedMeanwhileProps = {
  readonly theirs: DemandDraft;
  readonly mine: DemandDraft;
  readonly lines: readonly Line[];
  /** Where the focus goes when somebody saves without having chosen. */
  readonly choice: RefObject<HTMLDivElement | null>;
  readonly onKeepMine: () => void;
  readonly onTakeTheirs: () => void;
};

/** Somebody else has saved since: what is typed stands, what they saved is shown beside it, and the person chooses. */
export function SavedMeanwhile({ theirs, mine, lines, choice, onKeepMine, onTakeTheirs }: SavedMeanwhileProps) {
  const { t } = useTranslation();
  const differences = [
    { of: 'theirs', wanted: onlyIn(theirs, mine) },
    { of: 'mine', wanted: onlyIn(mine, theirs) },
  ] as const;
  const isSame = differences.every(({ wanted }) => wanted.length === 0);
  return (
    <LocalAlert
      ref={choice}
      status="warning"
      size="small"
      role="region"
      className="saved-meanwhile"
      aria-label={t('roster.demand.meanwhile.title')}
      tabIndex={-1}
    >
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{t('roster.demand.meanwhile.title')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <BodyShort size="small" role="alert">
          {t(isSame ? 'roster.demand.meanwhile.same' : 'roster.demand.meanwhile.text')}
        </BodyShort>
        {differences.map(
          ({ of, wanted }) => wanted.length > 0 && <WantedList key={of} {...{ wanted, lines }} title={of} />,
        )}
        <div className="line-form__end">
          <Button size="small" type="button" variant="secondary" onClick={onKeepMine}>
            {t('roster.demand.meanwhile.keepMine')}
          </Button>
          <Button size="small" type="button" variant="secondary" onClick={onTakeTheirs}>
            {t('roster.demand.meanwhile.takeTheirs')}
          </Button>
        </div>
      </LocalAlert.Content>
    </LocalAlert>
  );
}

function WantedList(props: {
  readonly title: 'theirs' | 'mine';
  readonly wanted: readonly Wanted[];
  readonly lines: readonly Line[];
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { title, wanted, lines } = props;
  return (
    <>
      <Heading size="xsmall" level="3">
        {t(`roster.demand.meanwhile.${title}`)}
      </Heading>
      <ul>
        {wanted.map((one, place) => (
          <li key={place}>{say(one, lines, t, language)}</li>
        ))}
      </ul>
    </>
  );
}

function say(wanted: Wanted, lines: readonly Line[], t: TFunction, language: Language): string {
  const hours = ({ from, to }: { readonly from: string; readonly to: string }) =>
    `${asWritten(from, language)}–${asWritten(to, language)}`;
  switch (wanted.what) {
    case 'lunch':
      return t('roster.demand.meanwhile.lunch', { hours: hours(wanted) });
    case 'season':
      return t('roster.demand.meanwhile.season', {
        name: wanted.name || unsaid,
        first: sayDate(wanted.first, t),
        last: sayDate(wanted.last, t),
      });
    case 'event': {
      const line = lines.find(({ id }) => id === wanted.lineId)?.number ?? t('roster.demand.noLine');
      return t('roster.demand.meanwhile.event', { name: wanted.name || unsaid, line });
    }
    case 'week':
    case 'date':
      return t('roster.demand.meanwhile.seats', {
        part: wanted.name || t('roster.demand.ordinary'),
        days: wanted.what === 'date' ? sayDate(wanted.date, t) : sayDays(wanted.days, t),
        hours: hours(wanted),
        seats: wanted.seats || unsaid,
        kind: t(`roster.kinds.${wanted.kind}`),
      });
  }
}

/** Of one's own it may be that nothing is typed there yet. */
const unsaid = '…';
const sayDate = (date: string, t: TFunction): string => (date === '' ? unsaid : sayDay(date as LocalDate, t));

/** måndag–fredag, where they follow each other; else each by its name. */
function sayDays(days: readonly Weekday[], t: TFunction): string {
  const names = days.map((day) => t(`calendar.days.d${day}`));
  const isRow = days.length > 2 && (days.at(-1) ?? 0) - (days[0] ?? 0) === days.length - 1;
  return isRow ? `${names[0]}–${names.at(-1)}` : names.join(', ');
}
