import type { DeskColleague } from '@samsvar/contracts';
import { Tag } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import type { DirectoryEntry } from '../api/shapes.js';
import { sayWhen } from '../shared/oslo.js';
import { usePreferences } from '../shell/preferences.js';
import { kinds } from './colleagues.js';

type HitProps = {
  readonly entry: DirectoryEntry;
  readonly municipality: string | undefined;
  /** When it is somebody on duty with us. */
  readonly colleague: DeskColleague | undefined;
};

/** Who it is, where they belong, and whether they can be reached. */
export function DirectoryHit({ entry, municipality, colleague }: HitProps) {
  const { t } = useTranslation();
  const { language } = usePreferences();
  const { kind, name, title, unit, hasNumber, awayUntil } = entry;
  const tone = kinds.find(([is]) => is === colleague?.is)?.[1];
  const belongs = [title, unit, municipality].filter((one) => one != null).join(', ');
  return (
    <>
      <strong>{kind === 'duty-number' ? t('putThrough.duty', { line: name }) : name}</strong>{' '}
      <span className="quiet">{belongs}</span>{' '}
      {kind === 'service-desk' && <span className="quiet">{t('putThrough.serviceDesk')}</span>}{' '}
      {awayUntil !== null && (
        <Tag size="xsmall" variant="outline" data-color="warning">
          {t('putThrough.away', { when: sayWhen(new Date(awayUntil), new Date(), t, language) })}
        </Tag>
      )}{' '}
      {colleague && awayUntil === null && (
        <Tag size="xsmall" variant="moderate" data-color={tone ?? 'neutral'}>
          {t(`putThrough.colleague.${colleague.is}`)}
        </Tag>
      )}{' '}
      {!hasNumber && (
        <Tag size="xsmall" variant="outline" data-color="warning">
          {t('putThrough.noNumber')}
        </Tag>
      )}
    </>
  );
}
