import type { DeskCall } from '@samsvar/contracts';
import { municipalityId } from '@samsvar/core';
import { BodyShort, Button, Heading } from '@navikt/ds-react';
import { useEffect, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Line } from '../api/shapes.js';
import { callIntoTalk, consult } from './acts.js';
import { useDesk } from './desk-context.js';
import { namesOf, type Places } from './places.js';

/** Numbers that everybody in the country has for the worst day. */
const emergencyNumbers = [
  ['fire', '110'],
  ['police', '112'],
  ['ambulance', '113'],
  ['doctor', '116 117'],
] as const;

type CardProps = {
  readonly call: DeskCall;
  readonly places: Places;
  /** Opened for an emergency: that part is met first. */
  readonly isForEmergency: boolean;
  readonly mayConsult: boolean;
  readonly onClose: () => void;
};

/** The called municipality's numbers, and what to do in an emergency. Esc closes it, and does nothing to the call. */
export function MunicipalityCard({ call, places, isForEmergency, mayConsult, onClose }: CardProps) {
  const { t } = useTranslation();
  const { say } = useDesk();
  const title = useId();
  const first = useRef<HTMLHeadingElement>(null);
  useEffect(() => first.current?.focus(), [isForEmergency]);
  const { municipality } = namesOf(call, places);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onClose();
  };
  const ringDuty = ({ id }: Line, how: typeof consult) => {
    say(how(call, { kind: 'duty-number', ref: `duty:${id}`, municipalityId: municipalityId(call.municipalityId) }));
    onClose();
  };
  const emergency = (
    <div>
      <Heading ref={isForEmergency ? first : undefined} tabIndex={-1} size="xsmall" level="3">
        {t('card.emergency')}
      </Heading>
      <BodyShort size="small">{t('card.noPosition')}</BodyShort>
      <dl className="card__numbers">
        {emergencyNumbers.map(([whose, number]) => (
          <div key={number}>
            <dt>{t(`card.numbers.${whose}`)}</dt>
            <dd>{number}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
  return (
    <section className="put-through card" aria-labelledby={title} onKeyDown={leave}>
      <Heading id={title} ref={isForEmergency ? undefined : first} tabIndex={-1} size="small" level="2">
        {t('card.title', { municipality })}
      </Heading>
      {isForEmergency && emergency}
      <dl className="card__numbers">
        {places.linesOf(call.municipalityId).map((line) => (
          <div key={line.id}>
            <dt>{line.name}</dt>
            <dd>
              {line.number}
              {line.dutyNumber !== null && (
                <>
                  {' '}
                  {t('card.duty', { number: line.dutyNumber })}{' '}
                  {mayConsult && (
                    <>
                      <Button size="xsmall" onClick={() => ringDuty(line, callIntoTalk)}>
                        {t('card.callInDuty')} <span className="aksel-sr-only">{line.name}</span>
                      </Button>{' '}
                      <Button size="xsmall" variant="secondary" onClick={() => ringDuty(line, consult)}>
                        {t('card.consultDuty')} <span className="aksel-sr-only">{line.name}</span>
                      </Button>
                    </>
                  )}
                </>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {!isForEmergency && emergency}
      <div>
        <Button size="small" variant="tertiary" onClick={onClose}>
          {t('common.close')} <kbd aria-hidden>Esc</kbd>
        </Button>
      </div>
    </section>
  );
}
