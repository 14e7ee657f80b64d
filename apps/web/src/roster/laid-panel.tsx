import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { Laid } from '../api/shapes.js';
import { FailureMessage } from '../shared/failure-message.js';
import { usePreferences } from '../shell/preferences.js';
import { sayShift } from './say-shift.js';
import { useUndoLaying } from './search-facts.js';

/** What was laid into the drafts at once, what was left out and why, and the way back. */
export function LaidPanel(props: {
  centreId: string;
  laid: Laid;
  nameOf: (id: string) => string;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { centreId, laid, nameOf, onClose } = props;
  const undo = useUndoLaying(centreId);
  return (
    <section className="panel search" aria-labelledby="laid">
      <Heading id="laid" size="xsmall" level="2">
        {t('roster.copy.heading')}
      </Heading>
      <BodyShort size="small" role="status">
        {undo.data ? t('roster.fill.undone', { count: undo.data.seats }) : t('roster.fill.laid', { count: laid.seats })}
      </BodyShort>
      {laid.left > 0 && !undo.data && (
        <details className="empty-seats" open>
          <summary>{t('roster.copy.left', { count: laid.left })}</summary>
          <ul className="changes">
            {laid.skipped.map((shift) => (
              <li key={`${shift.personId} ${shift.from}`}>
                <span>
                  {sayShift(shift, nameOf, t, language)}: {t(`roster.copy.because.${shift.because}`)}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
      <div className="search__end">
        {laid.seats > 0 && !undo.data && (
          <Button size="small" variant="secondary" loading={undo.isPending} onClick={() => undo.mutate(laid.id)}>
            {t('roster.copy.undo')}
          </Button>
        )}
        <Button size="small" variant="tertiary" onClick={onClose}>
          {t('common.close')}
        </Button>
      </div>
      {undo.error && <FailureMessage cause={undo.error} />}
    </section>
  );
}
