import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCentre } from '../centres/own-centre.js';
import { maySeeRoster } from '../me/may.js';
import { useMe } from '../me/me-context.js';
import { LostPage } from '../shell/lost-page.js';
import { RosterPage } from './roster-page.js';
import { thisWeek, weekFrom } from './week.js';

export function RosterRoute() {
  const centre = useCentre();
  const me = useMe();
  const { week: named } = useParams({ strict: false });
  const [current] = useState(() => thisWeek(new Date()));
  const week = named === undefined ? current : weekFrom(named);
  if (week === undefined || !maySeeRoster(me, centre.id)) return <LostPage />;
  return <RosterPage centre={centre} week={week} />;
}
