import { Button, Heading } from '@navikt/ds-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Closure } from '../api/shapes.js';
import { sayWhen } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';

/** The closures that have not passed yet, each with its way out. */
export function ComingClosures(props: { closures: readonly Closure[]; onRemove: (closure: Closure) => void }) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const [now] = useState(() => new Date());
  const coming = props.closures.filter(({ until }) => new Date(until) > now);
  const say = (at: string) => sayWhen(new Date(at), now, t, language);
  if (coming.length === 0) return null;
  return (
    <section>
      <Heading size="xsmall" level="2">
        {t('closure.list')}
      </Heading>
      <ul className="closures">
        {coming.map((closure) => (
          <li key={closure.id} className="closure">
            <span>
              <strong>{closure.reason}</strong> {t('closure.span', { from: say(closure.from), to: say(closure.until) })}
            </span>
            <Button
              size="xsmall"
              type="button"
              variant="tertiary"
              aria-label={t('closure.removeOne', { reason: closure.reason })}
              onClick={() => props.onRemove(closure)}
            >
              {t('common.remove')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
