import { Skeleton } from '@navikt/ds-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** After this long the person is told that we are still at it. */
const LONG_MS = 4_000;

/** Rows to come, in their own shape, so that nothing jumps when they arrive. */
export function Loading({ rows = 6 }: { rows?: number }) {
  const { t } = useTranslation();
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const alarm = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(alarm);
  }, []);
  return (
    <div className="loading" role="status">
      <span className={isLong ? undefined : 'aksel-sr-only'}>
        {isLong ? t('common.stillLoading') : t('common.loading')}
      </span>
      {Array.from({ length: rows }, (_, row) => (
        <Skeleton key={row} variant="rounded" height={36} />
      ))}
    </div>
  );
}
