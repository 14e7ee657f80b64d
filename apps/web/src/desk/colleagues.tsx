import type { DeskColleague } from '@samsvar/contracts';
import { BodyShort, Heading, Tag } from '@navikt/ds-react';
import { useTranslation } from 'react-i18next';
import { NothingHere } from '../shared/nothing-here.js';

/** What somebody on duty is at, and in which colour it is said. */
export const kinds = [
  ['free', 'success'],
  ['busy', 'warning'],
  ['away', 'neutral'],
] as const;

/** How many of the others are there now. */
export function Colleagues({ colleagues }: { colleagues: readonly DeskColleague[] }) {
  const { t } = useTranslation();
  const shown = kinds.map(([is, tone]) => ({ is, tone, count: colleagues.filter((one) => one.is === is).length }));
  return (
    <section className="panel" aria-labelledby="colleagues">
      <Heading id="colleagues" size="xsmall" level="2">
        {t('desk.colleagues.title')}
      </Heading>
      {colleagues.length === 0 && <NothingHere text={t('desk.colleagues.none')} />}
      <BodyShort size="small" className="colleagues">
        {shown
          .filter(({ count }) => count > 0)
          .map(({ is, tone, count }) => (
            <Tag key={is} size="small" variant="moderate" data-color={tone}>
              {t(`desk.colleagues.${is}`, { count })}
            </Tag>
          ))}
      </BodyShort>
    </section>
  );
}
