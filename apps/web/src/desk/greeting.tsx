import type { DeskCaller } from '@samsvar/contracts';
import { useTranslation } from 'react-i18next';
import { useMe } from '../me/me-context.js';
import { greetingToSay } from './greeting-to-say.js';
import type { Places } from './places.js';

/** What to answer with, as soon as it is known which municipality is rung. */
export function Greeting({ caller, places }: { caller: DeskCaller; places: Places }) {
  const { t } = useTranslation();
  const { name: fullName } = useMe();
  const municipality = places.municipality(caller.municipalityId);
  if (!municipality) return null;
  const { name, writtenStandard } = municipality;
  const { language, text } = greetingToSay(caller.language, { municipality: name, writtenStandard, fullName });
  return (
    <span>
      {t('brief.say')} <q lang={language}>{text}</q>
    </span>
  );
}
