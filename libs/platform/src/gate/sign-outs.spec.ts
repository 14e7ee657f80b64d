import { instant, later, minutes, seconds } from '@samsvar/core';
import { SignOuts } from './sign-outs.js';

const at = instant(Date.UTC(2026, 10, 22, 9));
const blid = { subject: 'blid', session: { id: 'at-the-desk', since: later(at, -seconds(30)) } };
const elsewhere = { subject: 'blid', session: { id: 'at-home', since: later(at, -seconds(30)) } };

describe('a sign-out', () => {
  let signOuts: SignOuts;
  beforeEach(() => (signOuts = new SignOuts()));

  it('of one session ends that one only', () => {
    signOuts.heed({ sessionId: 'at-the-desk', subject: 'blid', at });
    expect([blid, elsewhere].map((one) => signOuts.isOver(one))).toEqual([true, false]);
  });

  it('of a person ends what they had until then, and not what they begin after', () => {
    signOuts.heed({ sessionId: null, subject: 'blid', at });
    const again = { subject: 'blid', session: { id: 'new', since: later(at, seconds(1)) } };
    expect([blid, elsewhere, again].map((one) => signOuts.isOver(one))).toEqual([true, true, false]);
  });

  it('is forgotten when no token can be of it any more', () => {
    signOuts.heed({ sessionId: 'at-the-desk', subject: 'blid', at });
    signOuts.heed({ sessionId: 'other', subject: 'roleg', at: later(at, minutes(61)) });
    expect(signOuts.isOver(blid)).toBe(false);
  });

  it('is heard of by whoever holds something open, until they let go', () => {
    const heard: boolean[] = [];
    const letGo = signOuts.onEach(() => heard.push(signOuts.isOver(blid)));
    signOuts.heed({ sessionId: 'at-the-desk', subject: null, at });
    letGo();
    signOuts.heed({ sessionId: 'other', subject: null, at });
    expect(heard).toEqual([true]);
  });
});
