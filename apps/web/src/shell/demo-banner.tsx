import { useTranslation } from 'react-i18next';
import { useMe } from '../me/known-person.js';

/** Says on every page of a demo that nobody and nothing on it is real. The system itself says whether it is one. */
export function DemoBanner() {
  const { t } = useTranslation();
  const { isDemo } = useMe();
  return isDemo ? (
    <aside className="demo" aria-label={t('app.demoLabel')}>
      {t('app.demo')}
    </aside>
  ) : null;
}
