import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFormat, type PublishedPlan } from '@samsvar/contracts';
import { centreId, emptyFloor, instant } from '@samsvar/core';
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
