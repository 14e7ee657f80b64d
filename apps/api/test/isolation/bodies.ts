import type { Role } from '@samsvar/core';
import { uuidv7 } from 'uuidv7';
import { waveOf } from '../sounds.js';

let made = 0;
const next = (): string => String((made += 1)).padStart(4, '0');

export const aLine = () => ({
  name: 'Sentralbord',
  number: `+475400${next()}`,
  kind: 'own',
  targetSeconds: 30,
  greetings: { nn: 'God dag.' },
});
export const aClosure = { from: '2026-11-23T08:30:00Z', until: '2026-11-23T09:30:00Z', reason: 'Straumbrot' };
/** A quarter of a second of a file that is one. */
export const aSound = waveOf({ rate: 8_000, samples: new Array(2_000).fill(0) });
export const anEmergency = { isOn: true, isOpen: false, text: 'Ring 116 117.' };
export const periods = [{ weekday: 1, opens: '09:00', closes: '15:00' }];
export const aUnit = () => ({ name: `Eining ${next()}` });
export const aPerson = (municipalityId: string) => ({
  subject: uuidv7(),
  givenName: 'Ein',
  familyName: 'Einer',
  languages: ['nn'],
  employment: { municipalityId, title: 'Konsulent', validFrom: '2026-01-01' },
});
export const aLaterEmployment = { title: 'Fagleiar', validFrom: '2026-06-01' };
export const aCalendar = {
  holidays: [{ day: 'ascension-day', treatment: 'open' }],
  closingDays: [{ date: '2027-01-04', reason: 'Planleggingsdag' }],
};
export const anInquiry = () => ({
  version: 1,
  subject: 'ord/byggesak',
  outcome: 'solved',
  unsolvedBecause: null,
  note: `Spurde om nabovarsel, sak ${next()}.`,
});
/** A week that no test of another kind lays seats in, and does not come. */
export const aWeek = '2099-01-05';
/** One shift of another week each time. */
export const aFile = (personId: string) =>
  `Dato;Frå;Til;Vakttype;Namn;Id\n${aFreshWeek()};09:00;12:00;telefon;;${personId}`;
/** That week as it stands, by another name each time. */
export const aTemplate = () => ({ name: `Mal ${next()}`, week: aWeek });
let weeks = 0;
/** A week that nothing was laid on yet. */
export const aFreshWeek = () => new Date(Date.parse(aWeek) + (weeks += 1) * 7 * 86_400_000).toISOString().slice(0, 10);
let seats = 0;
/** A minute of it, each time the next: nobody can be on two shifts at once. */
export const aSeat = (personId: string) => {
  const from = Date.parse(`${aWeek}T00:00:00Z`) + (seats += 1) * 60_000;
  return { personId, kind: 'phone', from: new Date(from).toISOString(), to: new Date(from + 60_000).toISOString() };
};
/** Five minutes of every Friday evening. */
const aNeed = { weekday: 5, from: '20:00', to: '20:05', kind: 'phone', seats: 1 };
export const aDemand = () => ({ ordinary: [aNeed], seasons: [], events: [], lunch: null });
/** Over the shifts of that Monday, and over this moment: somebody is away when it is asked who is. */
export const awayInTheWeek = { from: `${aWeek}T00:00:00Z`, to: `${aWeek}T20:00:00Z`, kind: 'leave' };
export const awayNow = () => ({
  from: new Date(Date.now() - 3_600_000).toISOString(),
  to: new Date(Date.now() + 36_000_000).toISOString(),
});
let absences = 0;
/** A minute of the year after, each time the next: nobody is away twice at once. */
export const anAbsence = () => {
  const from = Date.parse('2100-01-04T00:00:00Z') + (absences += 1) * 60_000;
  return { from: new Date(from).toISOString(), to: new Date(from + 60_000).toISOString() };
};
export const aWish = () => ({ ...anAbsence(), wish: 'rather-not' });
export const aWishPeriod = () => ({ firstDay: '2100-06-01', lastDay: '2100-06-30', heardUntil: '2100-05-01' });
export const aHandover = () => ({ note: `Vassverket ringjer att, sak ${next()}.` });
/** A grant that this role may give. */
export const aGrant = (giver: Role, municipalityId: string) =>
  giver === 'coordinator'
    ? { role: 'agent' }
    : giver === 'centre-administrator'
      ? { role: 'coordinator' }
      : { role: 'home-manager', municipalityId };
export const aMunicipality = () => ({
  number: next(),
  name: 'Nyvik',
  writtenStandard: 'nn',
  colour: '#123456',
  monogram: 'Ny',
  agreement: anAgreement(),
});
/** In force, so that what belongs to members only is found here. */
export const aMembership = { validFrom: '2021-01-01', validTo: '2099-12-31', costShare: 1_000, committedSeats: 4 };
export const anAgreement = () => {
  const year = 2100 + Number(next());
  return { validFrom: `${year}-01-01`, validTo: `${year}-12-31`, costShare: 1_000, committedSeats: 4 };
};
export const aCentre = () => ({
  slug: `senter-${next()}`,
  name: 'Nytt senter',
  administrator: { subject: uuidv7(), givenName: 'Fyrste', familyName: 'Fjell', email: 'fyrste@nytt.example' },
});
