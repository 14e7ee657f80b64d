import { DownloadIcon } from '@navikt/aksel-icons';
import { BodyShort, Button } from '@navikt/ds-react';
import type { LocalDate } from '@samsvar/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Balance, Centre } from '../api/shapes.js';
import { useNames } from '../desk/colleague-names.js';
import { usePlaces } from '../desk/places.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { NothingHere } from '../shared/nothing-here.js';
import { usePreferences } from '../shell/preferences.js';
import { balanceQuery, useBalanceExport } from './balance-facts.js';
import { BalanceTable, type Bearer } from './balance-table.js';
import { NumberChoice } from './number-choice.js';

const someWeeks = [1, 4, 8, 13] as const;

/** Who bears how much of the shifts, for whoever plans; asked for when it is opened. In order of name: it is no ranking. */
export function BalancePanel({ centre, week }: { centre: Centre; week: LocalDate }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="balance" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{t('roster.balance.title')}</summary>
      {isOpen && <BalanceOfWeeks centre={centre} week={week} />}
    </details>
  );
}

function BalanceOfWeeks({ centre, week }: { centre: Centre; week: LocalDate }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [weeks, setWeeks] = useState(4);
  const of = { centreId: centre.id, week, weeks };
  const { data, error, refetch } = useQuery(balanceQuery(useApi(), of));
  const file = useBalanceExport(of, language);
  return (
    <div className="balance__weeks">
      <BodyShort size="small">{t('roster.balance.text')}</BodyShort>
      <NumberChoice
        label={t('roster.balance.weeks')}
        of={someWeeks}
        value={weeks}
        say={(count) => t('roster.fill.weekCount', { count })}
        onChange={setWeeks}
      />
      {error && <FailureMessage cause={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading rows={4} />}
      {data && <Tables centre={centre} balance={data} />}
      {file.error && <FailureMessage cause={file.error} />}
      <Button
        size="small"
        variant="secondary"
        icon={<DownloadIcon aria-hidden />}
        loading={file.isPending}
        onClick={() => file.mutate()}
      >
        {t('roster.balance.export')}
      </Button>
    </div>
  );
}

function Tables({ centre, balance }: { centre: Centre; balance: Balance }) {
  const { t } = useTranslation();
  const nameOf = useNames(centre.id);
  const places = usePlaces(centre.id);
  const placeOf = (id: string) => (id === centre.id ? centre.name : (places.municipality(id)?.name ?? '…'));
  const municipalities = balance.municipalities
    .map((one): Bearer => ({ ...one, id: one.municipalityId, name: placeOf(one.municipalityId) }))
    .toSorted(byName);
  const people = balance.people
    .map((one): Bearer => ({ ...one, id: one.personId, name: nameOf(one.personId) }))
    .toSorted(byName);
  if (people.every(({ seats, standby }) => seats + standby === 0))
    return <NothingHere text={t('roster.balance.nobody')} />;
  return (
    <>
      {municipalities.every(({ beyond }) => beyond === null) && (
        <BodyShort size="small">{t('roster.balance.notAgreed')}</BodyShort>
      )}
      <BalanceTable of="municipalities" bearers={municipalities} />
      <BalanceTable of="people" bearers={people} />
    </>
  );
}

const byName = (one: Bearer, other: Bearer): number => one.name.localeCompare(other.name, 'nb');
