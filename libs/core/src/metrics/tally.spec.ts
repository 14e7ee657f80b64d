import * as fc from 'fast-check';
import { municipalityId } from '../kernel/ids.js';
import { seconds } from '../kernel/time.js';
import { answerRate, serviceLevel, tallyOf, type Contact } from './tally.js';

const gulen = municipalityId('gulen');
const target = seconds(30);
const answeredAfter = (waited: number): Contact => aContact({ outcome: 'answered', waited: seconds(waited) });

describe('what has become of those who rang', () => {
  it('is answered in time when the wait is the target to the second, and not a moment after', () => {
    const tally = tallyOf([answeredAfter(30), aContact({ outcome: 'answered', waited: target + 1 })]);
    expect(tally).toMatchObject({ offered: 2, answered: 2, answeredInTime: 1 });
    expect(serviceLevel(tally)).toBe(0.5);
  });

  it('counts whoever hung up in the queue against us, but not whoever hung up at once', () => {
    const tally = tallyOf([answeredAfter(5), aContact({ outcome: 'lost' }), aContact({ outcome: 'short-abandon' })]);
    expect(tally).toMatchObject({ offered: 3, lost: 1, shortAbandoned: 1 });
    expect([answerRate(tally), serviceLevel(tally)]).toEqual([0.5, 0.5]);
  });

  it('has answered whoever is being talked to, and not yet been offered whoever waits', () => {
    const tally = tallyOf([aContact({ waited: seconds(4) }), aContact({})]);
    expect(tally).toMatchObject({ offered: 1, answered: 1, answeredInTime: 1, onTheLine: 1 });
  });

  it('takes no share of nobody', () => {
    expect(serviceLevel(tallyOf([]))).toBeNull();
    expect(answerRate(tallyOf([aContact({ outcome: 'closed' })]))).toBeNull();
  });

  it('counts everybody once, a call back in the contact that asked for it', () => {
    const outcomes = fc.constantFrom<Contact['outcome']>(
      ...(['answered', 'lost', 'short-abandon', 'callback-promised', 'closed', 'diverted', 'interrupted'] as const),
      ...(['not-reached', 'merged', null] as const),
    );
    const waits = fc.option(fc.integer({ min: 0, max: 120_000 }));
    const contacts = fc.array(fc.record({ outcome: outcomes, waited: waits }).map(aContact));
    fc.assert(
      fc.property(contacts, (rang) => {
        const { offered, answeredInTime, onTheLine, ...parts } = tallyOf(rang);
        const ownOutcome = rang.filter(({ outcome }) => outcome !== 'not-reached' && outcome !== 'merged');
        expect(offered + onTheLine).toBe(ownOutcome.length);
        expect(Object.values(parts).reduce((sum, part) => sum + part, 0)).toBe(offered);
        expect(answeredInTime).toBeLessThanOrEqual(parts.answered);
      }),
    );
  });
});

function aContact(with_: Partial<Contact>): Contact {
  return { municipalityId: gulen, outcome: null, waited: null, target, ...with_ };
}
