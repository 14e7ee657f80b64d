import { centreId, personId, type Actor, type Policy } from '@samsvar/core';
import { AuditLog, type AuditEntry } from './audit.js';
import { Denied } from './denied.js';
import { Gate } from './gate.js';

const fjordvest = { kind: 'centre', centreId: centreId('fjordvest') } as const;
const mona: Actor = { subject: 'mona', personId: personId('mona'), name: 'Mona', grants: [] };
const mayLook: Policy = () => ({ permit: true, because: 'coordinator', reach: fjordvest });
const mayNotLook: Policy = () => ({ permit: false, because: 'no-grant-here', isForeign: true });

describe('the gate', () => {
  it('records a permit before the work gets its scope', async () => {
    const { gate, rows } = aGate();
    const seen = await gate
      .check(mona, mayLook)
      .record('person.read', { centreId: 'fjordvest' })
      .run((scope) => Promise.resolve({ scope, recorded: rows.map((row) => row.outcome) }));
    expect(seen).toEqual({ scope: fjordvest, recorded: ['permitted'] });
    expect(rows[0]).toMatchObject({
      personId: 'mona',
      action: 'person.read',
      because: 'coordinator',
      reach: fjordvest,
    });
  });

  it('records a denial and runs nothing', async () => {
    const { gate, rows } = aGate();
    let ran = false;
    const asked = gate
      .check(mona, mayNotLook)
      .record('centre.read')
      .run(() => Promise.resolve((ran = true)));
    await expect(asked).rejects.toEqual(new Denied('no-grant-here', true));
    expect(ran).toBe(false);
    expect(rows).toMatchObject([{ outcome: 'denied', because: 'no-grant-here', reach: null }]);
  });

  it('records that permitted work broke, and lets the fault through', async () => {
    const { gate, rows } = aGate();
    const broken = gate
      .check(mona, mayLook)
      .record('line.change')
      .run(() => Promise.reject(new RangeError('no such hour')));
    await expect(broken).rejects.toThrow('no such hour');
    expect(rows.map((row) => [row.outcome, row.because])).toEqual([
      ['permitted', 'coordinator'],
      ['failed', 'RangeError'],
    ]);
  });

  it('leaves no row of a permit to read what the house is, but of its denials and failures', async () => {
    const { gate, rows } = aGate();
    const asked = (policy: Policy, work: () => Promise<string>) =>
      gate
        .check(mona, policy)
        .record('line.read')
        .run(work)
        .catch(() => 'no');
    expect(await asked(mayLook, () => Promise.resolve('the lines'))).toBe('the lines');
    expect(rows).toEqual([]);
    await asked(mayNotLook, () => Promise.resolve('the lines'));
    await asked(mayLook, () => Promise.reject(new RangeError('no such hour')));
    expect(rows.map(({ outcome }) => outcome)).toEqual(['denied', 'failed']);
  });

  it('does nothing that it cannot record', async () => {
    const { gate } = aGate(() => Promise.reject(new Error('the audit log is away')));
    let ran = false;
    const asked = gate
      .check(mona, mayLook)
      .record('line.change')
      .run(() => Promise.resolve((ran = true)));
    await expect(asked).rejects.toThrow('away');
    expect(ran).toBe(false);
  });
});

function aGate(write?: (entry: AuditEntry) => Promise<void>) {
  const rows: AuditEntry[] = [];
  class Rows extends AuditLog {
    override write(entry: AuditEntry): Promise<void> {
      if (write) return write(entry);
      rows.push(entry);
      return Promise.resolve();
    }
  }
  return { gate: new Gate(new Rows()), rows };
}
