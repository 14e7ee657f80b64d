import { roles } from '@samsvar/core';
import { demoPeople } from './index.js';

describe('the people of the demo world', () => {
  it('have one sign-in, one row and one address each', () => {
    for (const key of ['id', 'subject', 'username', 'email'] as const) {
      expect(new Set(demoPeople.map((person) => person[key])).size).toBe(demoPeople.length);
    }
  });

  it('are written in ASCII where machines read them', () => {
    expect(demoPeople.map(({ username }) => username)).toContain('blid.bringebaer');
    for (const { email } of demoPeople) expect(email).toMatch(/^[a-z.]+@[a-z]+\.example$/);
  });

  it('are the same on every machine', () => {
    expect(demoPeople.find(({ username }) => username === 'samla.selje')?.subject).toBe(
      'f3d4ba7f-1487-50a0-bc30-619414c1759e',
    );
  });

  it('include every role, so that each can be tried', () => {
    expect(new Set(demoPeople.flatMap((person) => person.roles))).toEqual(new Set(roles));
  });

  it('are twelve who answer in Fjordvest: whoever is not on duty may be called from other work', () => {
    const agents = demoPeople.filter(({ centre, roles }) => centre === 'fjordvest' && roles.includes('agent'));
    expect(agents).toHaveLength(12);
    expect(agents.filter(({ mayBeCalled }) => !mayBeCalled)).toEqual([]);
  });
});
