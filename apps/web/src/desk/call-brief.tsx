import type { DeskCall } from '@samsvar/contracts';
import { useTranslation } from 'react-i18next';
import type { Earlier } from '../api/shapes.js';
import { useEarlier } from '../inquiries/earlier-facts.js';
import { sayWhen } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { Greeting } from './greeting.js';
import { namesOf, type Places } from './places.js';

type BriefProps = { readonly call: DeskCall; readonly centreId: string; readonly places: Places };

/** What is good to know while one talks: what to answer with, and what this caller and others have asked of late. */
export function CallBrief({ call, centreId, places }: BriefProps) {
  const { t } = useTranslation();
  const earlier = useEarlier(centreId, call);
  const { municipality } = namesOf(call, places);
  return (
    <div className="call-brief">
      <Greeting caller={call} places={places} />
      {earlier && earlier.ofCaller.length > 0 && (
        <span>
          {t('brief.ofCaller')} <Some earlier={earlier.ofCaller} />
        </span>
      )}
      {earlier && earlier.ofMunicipality.length > 0 && (
        <span>
          {t('brief.ofMunicipality', { municipality })} <Some earlier={earlier.ofMunicipality} />
        </span>
      )}
    </div>
  );
}

function Some({ earlier }: { earlier: readonly Earlier[] }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const said = earlier.map(({ at, subject }) => {
    const what = subject ? subject[language] : t('brief.noSubject');
    return t('brief.one', { what, when: sayWhen(new Date(at), new Date(), t, language) });
  });
  return said.join(' · ');
}
