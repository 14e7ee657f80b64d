import { BodyShort, Button, Heading, TextField } from '@navikt/ds-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useApi } from '../api/api-context.js';
import type { Centre } from '../api/shapes.js';
import { usePlaces } from '../desk/places.js';
import { FailureMessage } from '../shared/failure-message.js';
import { Loading } from '../shared/loading.js';
import { useMeanwhile } from '../shared/meanwhile.js';
import { useNotify } from '../shared/notices.js';
import { asWritten } from '../shared/oslo.js';
import { PageLink } from '../shared/page-link.js';
import { SavedMeanwhile } from '../shared/saved-meanwhile.js';
import { useDraft, useDraftKey } from '../shared/use-draft.js';
import { Page } from '../shell/page.js';
import { usePreferences } from '../shell/preferences.js';
import { onlyIn } from './demand-difference.js';
import { demandOf, draftOfDemand, faultsOf, type DemandDraft } from './demand-draft.js';
import { demandQuery, useChangeDemand } from './demand-facts.js';
import { EventFields } from './event-fields.js';
import { SeasonFields } from './season-fields.js';
import { sayWanted } from './wanted-in-words.js';
import { WeekRows } from './week-rows.js';

type Typed = { readonly version: number; readonly draft: DemandDraft };

/** How many seats the centre wants filled, and when: the coverage, the rules and a proposal all reckon with it. */
export function DemandPage({ centre }: { centre: Centre }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const notify = useNotify();
  const { lines } = usePlaces(centre.id);
  const { data, error, refetch } = useQuery(demandQuery(useApi(), centre.id));
  const change = useChangeDemand(centre.id);
  const [typed, setTyped] = useDraft<Typed>(useDraftKey(`demand.${centre.id}`));
  const [isTried, setTried] = useState(false);
  // Rows keep their places on the screen: what is stored is laid out once for each version.
  const [laid, setLaid] = useState<Typed>();
  if (data && laid?.version !== data.version)
    setLaid({ version: data.version, draft: draftOfDemand(data, (time) => asWritten(time, language)) });
  const at = typed ?? laid;
  const faults = at && isTried ? faultsOf(at.draft) : new Map<string, never>();
  const isBehind = typed !== undefined && data !== undefined && typed.version !== data.version && !change.isPending;
  const { choice, saving } = useMeanwhile({ isBehind, wasRefused: change.error !== null });
  const only = (one: DemandDraft, other: DemandDraft) =>
    onlyIn(one, other).map((wanted) => sayWanted(wanted, { lines, t, language }));
  const put = (fields: Partial<DemandDraft>) => at && setTyped({ ...at, draft: { ...at.draft, ...fields } });

  /** What somebody else has saved is written over by nobody who has not seen it and chosen so. */
  const choose = (next: Typed | undefined) => {
    setTyped(next);
    change.reset();
    saving.current?.focus();
  };
  const save = () => {
    if (isBehind) return choice.current?.focus();
    setTried(true);
    if (!at || faultsOf(at.draft).size > 0) return;
    change.mutate(
      { version: at.version, ...demandOf(at.draft) },
      {
        onSuccess: () => {
          notify({ text: t('roster.demand.saved') });
          setTyped(undefined);
          setTried(false);
        },
      },
    );
  };

  return (
    <Page
      title={t('roster.demand.title')}
      aside={
        <PageLink to="/$centre/roster" params={{ centre: centre.slug }}>
          {t('roster.demand.back')}
        </PageLink>
      }
    >
      {error && <FailureMessage cause={error} onRetry={() => void refetch()} />}
      {!at && !error && <Loading rows={8} />}
      {at && (
        <form
          noValidate
          className="demand"
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          <BodyShort size="small">{t(data?.isUsual ? 'roster.demand.usual' : 'roster.demand.text')}</BodyShort>
          <Heading size="small" level="2">
            {t('roster.demand.ordinary')}
          </Heading>
          <WeekRows rows={at.draft.ordinary} faults={faults} onChange={(ordinary) => put({ ordinary })} />
          <fieldset className="need">
            <legend className="need__name">{t('roster.demand.lunch')}</legend>
            {(['from', 'to'] as const).map((end) => (
              <TextField
                key={end}
                size="small"
                htmlSize={5}
                inputMode="decimal"
                autoComplete="off"
                label={t(`roster.${end}`)}
                value={at.draft.lunch[end]}
                error={faults.get('lunch') && t(`roster.demand.faults.${faults.get('lunch') ?? 'time'}`)}
                onChange={(event) => put({ lunch: { ...at.draft.lunch, [end]: event.target.value } })}
              />
            ))}
          </fieldset>
          <Heading size="small" level="2">
            {t('roster.demand.seasons')}
          </Heading>
          <SeasonFields draft={at.draft} faults={faults} onChange={(seasons) => put({ seasons })} />
          <Heading size="small" level="2">
            {t('roster.demand.events')}
          </Heading>
          <EventFields events={at.draft.events} lines={lines} faults={faults} onChange={(events) => put({ events })} />
          {isBehind && laid && (
            <SavedMeanwhile
              choice={choice}
              theirs={only(laid.draft, typed.draft)}
              mine={only(typed.draft, laid.draft)}
              onKeepMine={() => choose({ version: data.version, draft: typed.draft })}
              onTakeTheirs={() => choose(undefined)}
            />
          )}
          {change.error && !isBehind && <FailureMessage cause={change.error} />}
          {faults.size > 0 && (
            <BodyShort size="small" role="alert">
              {t('failure.invalid')}
            </BodyShort>
          )}
          <div className="line-form__end">
            <Button ref={saving} size="small" type="submit" loading={change.isPending}>
              {t('common.save')}
            </Button>
            {typed && (
              <>
                <Button size="small" type="button" variant="tertiary" onClick={() => setTyped(undefined)}>
                  {t('common.cancel')}
                </Button>
                <BodyShort size="small" className="line-form__unsaved">
                  {t('common.notSaved')}
                </BodyShort>
              </>
            )}
          </div>
        </form>
      )}
    </Page>
  );
}
