import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../shell/announcer.js';
import { usePreferences } from '../shell/preferences.js';
import type { Overview } from './overview.js';
import { why } from './why.js';

/** Tells those who cannot see it when a line opens or closes while the page is open. */
export function useLineNews(overview: Overview | undefined): void {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const announce = useAnnounce();
  const known = useRef(new Map<string, string>());
  useEffect(() => {
    for (const municipality of overview?.municipalities ?? []) {
      for (const { id, name, now } of municipality.lines) {
        if (overview === undefined || now === undefined) continue;
        const stands = `${now.because} ${now.isOpen}`;
        const stood = known.current.get(id);
        known.current.set(id, stands);
        if (stood === undefined || stood === stands) continue;
        announce(
          t('lines.changed', {
            line: name,
            municipality: municipality.name,
            state: t(now.isOpen ? 'lines.state.open' : 'lines.state.closed'),
            why: why(now, overview.at, t, language),
          }),
        );
      }
    }
  }, [overview, announce, t, language]);
}
