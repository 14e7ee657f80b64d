import { PlusIcon } from '@navikt/aksel-icons';
import { Button, TextField } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { newSeason, type DemandDraft, type DemandFault, type SeasonDraft } from './demand-draft.js';
import { WallDate } from './wall-date.js';
import { WeekRows } from './week-rows.js';

/** Parts of the year with a week of their own. */
export function SeasonFields(props: {
  draft: DemandDraft;
  faults: ReadonlyMap<string, DemandFault>;
  onChange: (seasons: readonly SeasonDraft[]) => void;
}) {
  const { t } = useTranslation();
  const { draft, faults, onChange } = props;
  const put = (next: SeasonDraft) => onChange(draft.seasons.map((season) => (season.key === next.key ? next : season)));
  return (
    <>
      {draft.seasons.map((season, place) => {
        const fault = faults.get(season.key);
        return (
          <fieldset key={season.key} className="panel demand-part">
            <legend>{season.name || t('roster.demand.season', { number: place + 1 })}</legend>
            <div className="need">
              <TextField
                size="small"
                label={t('roster.demand.name')}
                maxLength={80}
                value={season.name}
                error={fault === 'name' && t('roster.demand.faults.name')}
                onChange={(event) => put({ ...season, name: event.target.value })}
              />
              <WallDate
                label={t('roster.demand.first')}
                value={season.first}
                error={fault === 'dates' ? t('roster.demand.faults.dates') : undefined}
                onChange={(first) => put({ ...season, first })}
              />
              <WallDate
                label={t('roster.demand.last')}
                value={season.last}
                onChange={(last) => put({ ...season, last })}
              />
            </div>
            <WeekRows rows={season.rows} faults={faults} onChange={(rows) => put({ ...season, rows })} />
            <Button
              size="xsmall"
              type="button"
              variant="secondary"
              data-color="danger"
              className="needs__add"
              onClick={() => onChange(draft.seasons.filter(({ key }) => key !== season.key))}
            >
              {t('roster.demand.removeSeason')}
            </Button>
          </fieldset>
        );
      })}
      <Button
        size="small"
        type="button"
        variant="secondary"
        icon={<PlusIcon aria-hidden />}
        className="needs__add"
        onClick={() => onChange([...draft.seasons, newSeason(draft.ordinary)])}
      >
        {t('roster.demand.addSeason')}
      </Button>
    </>
  );
}
