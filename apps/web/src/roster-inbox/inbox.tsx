import { Heading } from '@navikt/ds-react';
import type { LocalDate } from '@samsvar/core';
import { useTranslation } from 'react-i18next';
import type { Centre } from '../api/shapes.js';
import { OpenSwaps } from './open-swaps.js';
import { WeekAbsences } from './week-absences.js';
import { WishesOfAll } from './wishes-of-all.js';
import { WishDates } from './wish-dates.js';

/** What those who have shifts have said, and whoever plans has to see or to settle. */
export function Inbox({ centre, week }: { centre: Centre; week: LocalDate }) {
  const { t } = useTranslation();
  return (
    <section className="inbox" aria-labelledby="inbox">
      <Heading id="inbox" size="small" level="2">
        {t('own.inbox.title')}
      </Heading>
      <div className="own">
        <OpenSwaps centreId={centre.id} />
        <WeekAbsences place={{ centreId: centre.id, week }} />
        <WishesOfAll centreId={centre.id} week={week} />
        <WishDates centreId={centre.id} />
      </div>
    </section>
  );
}
