import { BodyShort, Button, LocalAlert } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { failureFrom, type Failure } from '../api/failure.js';

/** What happened, what is safe, what to do, and the number to read out. */
export function FailureMessage({ cause, onRetry }: { cause: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const failure = failureFrom(cause);
  return (
    // No region of its own: when a whole page fails there are several, and a region needs a name that no other has.
    <LocalAlert as="div" status={failure.kind === 'fault' ? 'error' : 'warning'} size="small" role="alert">
      <LocalAlert.Header>
        <LocalAlert.Title as="h2">{t('failure.title')}</LocalAlert.Title>
      </LocalAlert.Header>
      <LocalAlert.Content>
        <FailureText failure={failure} />
        {onRetry && (
          <Button size="small" variant="secondary" className="failure__retry" onClick={onRetry}>
            {t('common.tryAgain')}
          </Button>
        )}
      </LocalAlert.Content>
    </LocalAlert>
  );
}

export function FailureText({ failure }: { failure: Failure }) {
  const { t } = useTranslation();
  return (
    <>
      <BodyShort size="small">
        {failure.refusal ? t(`refusal.${failure.refusal}`) : t(`failure.${failure.kind}`)} {t('failure.safe')}
      </BodyShort>
      {failure.traceId !== undefined && (
        <BodyShort size="small" className="trace">
          {t('failure.tellUs')} {t('common.traceId', { traceId: failure.traceId })}
        </BodyShort>
      )}
    </>
  );
}
