import { BodyShort, Button, Heading, ProgressBar } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Search } from '../api/shapes.js';
import { FailureMessage } from '../shared/failure-message.js';
import { EmptySeats } from './empty-seats.js';
import { useSearch, useStopSearch, useUndoLaying } from './search-facts.js';

/** How far a proposal is, and the way to end it; then what came of it, and the way back. */
export function SearchPanel(props: {
  centreId: string;
  started: Search;
  nameOf: (id: string) => string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { centreId, started, nameOf, onClose } = props;
  const { search, failure } = useSearch(centreId, started);
  const stop = useStopSearch(centreId);
  const undo = useUndoLaying(centreId);
  const { found } = search;
  const faulty = stop.error ?? undo.error ?? failure;
  return (
    <section className="panel search" aria-labelledby="search">
      <Heading id="search" size="xsmall" level="2">
        {t('roster.fill.heading')}
      </Heading>
      {search.ended === null ? (
        <>
          <ProgressBar
            size="small"
            aria-label={t('roster.fill.progress')}
            value={search.seated}
            valueMax={Math.max(search.open, 1)}
          />
          <BodyShort size="small" role="status">
            {t('roster.fill.soFar', { seated: search.seated, open: search.open })}
          </BodyShort>
          <Button size="small" variant="secondary" loading={stop.isPending} onClick={() => stop.mutate(search.id)}>
            {t('roster.fill.stop')}
          </Button>
        </>
      ) : (
        <>
          <BodyShort size="small" role="status">
            {undo.data
              ? t('roster.fill.undone', { count: undo.data.seats })
              : found
                ? t('roster.fill.laid', { count: found.seats })
                : t(`roster.fill.ends.${search.ended}`)}{' '}
            {found && !undo.data && t(`roster.fill.ends.${search.ended}`)}
          </BodyShort>
          {found && !undo.data && <EmptySeats missing={found.missing} empty={found.empty} nameOf={nameOf} />}
          <div className="search__end">
            {found && found.seats > 0 && !undo.data && (
              <Button
                size="small"
                variant="secondary"
                loading={undo.isPending}
                onClick={() => undo.mutate(found.layingId)}
              >
                {t('roster.fill.undo')}
              </Button>
            )}
            <Button size="small" variant="tertiary" onClick={onClose}>
              {t('common.close')}
            </Button>
          </div>
        </>
      )}
      {faulty != null && <FailureMessage cause={faulty} />}
    </section>
  );
}
