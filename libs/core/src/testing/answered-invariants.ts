import type { Call, Decision, Fact, FloorEvent } from '../routing/index.js';

/** Who has been answered stays answered, and is told of so once. Kept by the facts alone, apart from the engine. */
export class AnsweredWatch {
  private readonly answered = new Set<string>();

  breaches(calls: readonly Call[], event: FloorEvent, { facts, commands }: Decision): string[] {
    return [
      ...facts.flatMap((fact) => this.told(fact)),
      ...calls
        .filter(
          ({ id, callbackOf, answeredAt }) => callbackOf !== null && answeredAt !== null && !this.answered.has(id),
        )
        .map(({ id }) => `${id} counts as answered, and nobody has reached the citizen`),
      ...calls
        .filter(
          ({ isWithheld, isOutOfReach, isCallBackOffered, callbackOf }) =>
            (isWithheld || isOutOfReach) && (isCallBackOffered || callbackOf !== null),
        )
        .map(({ id }) => `${id} is to be rung back, and nobody knows the number or may ring it`),
      ...pulledOutOfTalk(event, facts, commands),
    ];
  }

  private told(fact: Fact): string[] {
    if (fact.fact === 'connected') {
      const isAgain = this.answered.has(fact.callId) && fact.isFirst;
      this.answered.add(fact.callId);
      return isAgain ? [`${fact.callId} is answered for the first time twice`] : [];
    }
    if (fact.fact !== 'call-ended' || !this.answered.has(fact.callId)) return [];
    // A telephone system that goes down ends its calls as it finds them.
    const stays = fact.outcome === 'answered' || fact.outcome === 'interrupted';
    return stays ? [] : [`${fact.callId} was answered and has ended ${fact.outcome}`];
  }
}

/** Found in conversation by a floor that did not know the call: it goes on as it is. */
function pulledOutOfTalk(event: FloorEvent, facts: Decision['facts'], commands: Decision['commands']): string[] {
  if (event.type !== 'call-arrived' || !event.found?.length) return [];
  const isNew = facts.some(
    ({ fact, ...of }) => fact === 'call-arrived' && 'callId' in of && of.callId === event.callId,
  );
  const told = isNew ? commands.filter((one) => 'callId' in one && one.callId === event.callId) : [];
  return told.map((one) => `${event.callId} is found in conversation, and is told to ${one.do}`);
}
