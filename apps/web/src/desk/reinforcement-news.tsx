import type { DeskLead } from '@samsvar/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useAnnounce } from '../shell/announcer.js';
import { callIn } from './acts.js';
import { useChords } from './chords.js';
import { useNames } from './colleague-names.js';
import { useDesk } from './desk-context.js';
import { MissingNews } from './missing.js';

/** On every page of whoever runs the day: the key that calls for help, what becomes of it, and who is missing, said as it comes. */
export function ReinforcementNews({ lead, centreId }: { lead: DeskLead; centreId: string }) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const announce = useAnnounce();
  const nameOf = useNames(centreId);
  useChords({ callIn: () => say(callIn) });
  const before = useRef<ReadonlyMap<string, string> | undefined>(undefined);
  useEffect(() => {
    const stands = new Map(lead.people.map(({ personId, callOut }) => [personId, callOut?.is ?? 'ready']));
    const known = before.current;
    before.current = stands;
    if (known === undefined) return;
    const news = lead.people.flatMap(({ personId, callOut }) => {
      if (callOut === null || callOut.is === known.get(personId)) return [];
      const what = callOut.is === 'let-be' ? `ended.${callOut.after ?? 'withdrawn'}` : callOut.is;
      return [`${nameOf(personId)}: ${t(`desk.lead.news.${what as 'asked'}`)}`];
    });
    if (news.length > 0) announce(news.join(' '));
  }, [lead, nameOf, announce, t]);
  return <MissingNews lead={lead} centreId={centreId} />;
}
