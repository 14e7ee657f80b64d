import { failureOf } from './failure.js';

describe('an answer that is no', () => {
  it('is known by its code, so that the words say what it was', () => {
    expect(failureOf(409, { code: 'changed-meanwhile' })).toMatchObject({
      kind: 'conflict',
      refusal: 'changed-meanwhile',
    });
  });

  it.each([[{ code: 'away' }], [{}], [undefined], ['<html>']])('falls back on its status when it says %j', (body) => {
    const failure = failureOf(502, body);
    expect([failure.kind, failure.refusal]).toEqual(['fault', undefined]);
  });
});
