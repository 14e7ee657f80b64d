import { mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFormat, type PublishedPlan } from '@samsvar/contracts';
import { centreId, days, emptyFloor, hours, instant } from '@samsvar/core';
import { PlanFiles } from './plan-files.js';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsvar-plans-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the plans on disk', () => {
  it('are the newest that were kept, and nothing half-written beside them', async () => {
    const files = new PlanFiles(join(folder, 'new'));
    await files.keep(aPlan(1));
    await files.keep(aPlan(2));
    expect((await files.all()).map(({ plan }) => plan.version)).toEqual([2]);
    expect(await readdir(join(folder, 'new'))).toEqual(['fjordvest.plan.json']);
  });

  it('leave nothing half-written by somebody who was killed, and no plan of a centre that has ended', async () => {
    const now = Date.now();
    const files = new PlanFiles(folder, () => now);
    const lie = async (name: string, age: number) => {
      await writeFile(join(folder, name), JSON.stringify(aPlan(1)));
      await utimes(join(folder, name), (now - age) / 1_000, (now - age) / 1_000);
    };
    await lie('fjordvest.plan.json', days(29));
    await lie('ended.plan.json', days(31));
    await lie('fjordvest.plan.json.killed', hours(2));
    await lie('fjordvest.plan.json.writing', 0);
    await lie('somebody-else.txt', days(99));
    expect(await files.all()).toHaveLength(1);
    expect((await readdir(folder)).sort()).toEqual([
      'fjordvest.plan.json',
      'fjordvest.plan.json.writing',
      'somebody-else.txt',
    ]);
  });

  it('are none where nothing was ever kept', async () => {
    expect(await new PlanFiles(join(folder, 'nowhere')).all()).toEqual([]);
  });

  it.each([
    ['cut off', JSON.stringify({ ...aPlan(1) }).slice(0, -9)],
    ['of another format', JSON.stringify({ ...aPlan(1), format: 99 })],
    ['of another centre', JSON.stringify({ ...aPlan(1), plan: emptyFloor(centreId('innlandsro')).plan })],
    ['nothing', 'null'],
  ])('leave out one that is %s', async (_, text) => {
    await writeFile(join(folder, 'fjordvest.plan.json'), text);
    expect(await new PlanFiles(folder).all()).toEqual([]);
  });
});

function aPlan(version: number): PublishedPlan {
  return {
    format: planFormat,
    slug: 'fjordvest',
    publishedAt: instant(1),
    plan: { ...emptyFloor(centreId('fjordvest')).plan, version },
    edge: { sounds: {}, numbers: {}, ownNumbers: {}, devices: {} },
  };
}
