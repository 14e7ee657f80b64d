import { localDate, timeNotAnAgent, type Engagement, type Instant, type PersonId, type Span } from '@samsvar/core';
import { everyRow, type CentreScope } from '@samsvar/platform';
import { In, type EntityManager } from 'typeorm';
import { agentsAmong } from './agents-among.js';
import { EmploymentRow } from './employment.entity.js';

/** Ten employments for each of a thousand people. */
const mostEmployments = 10_000;

/** When, of the span, these people are no agents of the centre: not employed then, or from now on for whoever has left. */
export async function notAgentsWithin(
  tx: EntityManager,
  scope: CentreScope,
  people: readonly PersonId[],
  span: Span,
  now: Instant,
): Promise<Engagement[]> {
  const asked = [...new Set(people)];
  const agents = await agentsAmong(tx, scope, asked);
  const { centreId } = scope;
  const employments = await everyRow(tx, EmploymentRow, { centreId, personId: In(asked) }, mostEmployments);
  return asked.flatMap((personId) => {
    const own = employments.filter((employment) => employment.personId === personId).map(termOf);
    const standing = { isAgent: agents.has(personId), employments: own };
    return timeNotAnAgent(span, standing, now).map((time): Engagement => ({ ...time, personId, kind: 'not-an-agent' }));
  });
}

/** As the core reckons with it. */
export const termOf = ({ validFrom, validTo }: Pick<EmploymentRow, 'validFrom' | 'validTo'>) => ({
  first: localDate(validFrom),
  last: validTo === null ? null : localDate(validTo),
});
