import type { DeskPerson, DeskSelf } from '@samsvar/contracts';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { sayWhen } from '../shared/oslo.js';
import { useAnnounce } from '../shell/announcer.js';
import { usePreferences } from '../shell/preferences.js';
import { useNames } from './colleague-names.js';
import { useDesk } from './desk-context.js';

/** Who set somebody's status, when, and why. */
export function useWhoSetIt(centreId: string): (me: DeskSelf, now: number) => string {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const nameOf = useNames(centreId);
  return ({ presenceBy: by, presenceSince }, now) => {
    if (by === null) return t('desk.status.by.nobody');
    const when = sayWhen(new Date(presenceSince), new Date(now), t, language);
    if (by.who === 'agent') return t('desk.status.by.agent', { when });
    if (by.who === 'system') return t(`desk.status.by.${by.why}`, { when });
    const why = t(`desk.status.because.${by.why}`);
    return t('desk.status.by.coordinator', { when, name: nameOf(by.personId), why });
  };
}

/** The same of somebody else, for whoever runs the day; nothing when nobody has said anything yet. */
export function useWhoSetTheirs(centreId: string): (one: DeskPerson, now: number) => string | undefined {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const nameOf = useNames(centreId);
  return ({ presenceBy: by, presenceSince }, now) => {
    if (by === null) return undefined;
    const when = sayWhen(new Date(presenceSince), new Date(now), t, language);
    if (by.who === 'agent') return t('desk.lead.setItSelf', { when });
    if (by.who === 'system') return t(`desk.lead.setBySystem.${by.why}`, { when });
    return t('desk.lead.setBy', { when, name: nameOf(by.personId), why: t(`desk.lead.because.${by.why}`) });
  };
}

/** Somebody else's word on one's own status is said as it comes, on whatever page one is. */
export function useStatusNews(centreId: string): void {
  const { t } = useTranslation();
  const announce = useAnnounce();
  const whoSetIt = useWhoSetIt(centreId);
  const me = useDesk().state?.me;
  const knownSince = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (!me || knownSince.current === me.presenceSince) return;
    const isNew = knownSince.current !== undefined;
    knownSince.current = me.presenceSince;
    if (!isNew || me.presenceBy?.who !== 'coordinator') return;
    const presence = t(`desk.status.presence.${me.presence}`);
    announce(`${t('desk.say.presence', { presence })}. ${whoSetIt(me, Date.now())}`);
  }, [me, announce, t, whoSetIt]);
}
