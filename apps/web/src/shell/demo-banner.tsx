import { useTranslation } from 'react-i18next';
import { useMe } from '../me/me-context.js';
import { hoursOneMayChange } from '../me/may.js';
import { DemoHoursChoice } from './demo-hours-choice.js';

/**
 * Says on every page of a demo that nobody and nothing on it is real, and that its numbers can be rung at any hour. The
 * system itself says whether it is one.
 */
export function DemoBanner() {
  const { t } = useTranslation();
  const me = useMe();
  if (!me.isDemo) return null;
  const places = hoursOneMayChange(me);
  return (
    <aside className="demo" aria-label={t('app.demoLabel')}>
      {t('app.demo')}
      {places.length > 0 && <DemoHoursChoice places={places} />}
    </aside>
  );
}
