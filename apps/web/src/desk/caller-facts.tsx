import type { DeskCaller } from '@samsvar/contracts';
import { Tag } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { useLanguageName } from '../shared/language-name.js';
import { asDialled } from '../shared/phone-number.js';
import { namesOf, type Places } from './places.js';

/** Where it rings, in the municipality's own colour, with its line and the number rung. */
export function Called({ caller, places }: { caller: DeskCaller; places: Places }) {
  const { municipality, line, number } = namesOf(caller, places);
  const { monogram, colour } = places.municipality(caller.municipalityId) ?? {};
  return (
    <span className="called">
      <span className="called__mark" style={{ borderColor: colour }} aria-hidden>
        {monogram}
      </span>
      <span>
        <strong className="called__municipality">{municipality}</strong> <span className="called__line">{line}</span>{' '}
        {number !== undefined && <span className="counts">{asDialled(number)}</span>}
      </span>
    </span>
  );
}

/** What is known of the caller before anybody has spoken. */
export function CallerTags({ caller: { language, isInternal, isWithheld } }: { caller: DeskCaller }) {
  const { t } = useTranslation();
  const nameOf = useLanguageName();
  return (
    <span className="caller-tags">
      <Tag size="small" variant="outline">
        {nameOf(language)}
      </Tag>
      {isInternal && (
        <Tag size="small" variant="moderate" data-color="info">
          {t('desk.offer.internal')}
        </Tag>
      )}
      {isWithheld && (
        <Tag size="small" variant="moderate" data-color="neutral">
          {t('desk.offer.withheld')}
        </Tag>
      )}
    </span>
  );
}
