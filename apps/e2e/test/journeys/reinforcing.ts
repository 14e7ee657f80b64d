import type { Page } from 'playwright-core';
import type { Coordinator } from './on-duty.js';

/** What the coordinator sees of reinforcement. */
export const forces = (page: Page) => page.getByRole('region', { name: 'Forsterking' });

/** Whoever was asked to come and stands so. */
export const called = (page: Page, stands: string) =>
  forces(page)
    .getByRole('row')
    .filter({ has: page.getByRole('cell', { name: stands }) });

/** Whoever was called before may be called again at once, or none but these; the coordinator's own desk says so. */
export async function nobodyIsLetBe(day: Page, leader: Coordinator, who = leader.mayBeCalled): Promise<void> {
  await leader.sayYesAnew(who, async () => {
    await forces(day).getByText('Ingen fleire kan kallast inn no.').waitFor();
    await forces(day).getByRole('table').waitFor({ state: 'detached' });
  });
  const seated = await leader.seated();
  const count = who.filter((name) => !seated.includes(name)).length;
  await forces(day).getByText(`${count} kan kallast inn no.`).waitFor();
}
