import { callOn, type CallState, type Floor } from '@samsvar/core';
import type { Refusal, TelephoneCommand } from '@samsvar/telephony';

/** Where a call is taken care of another way when the telephone system does not do this, whatever lives. */
const otherWays: readonly `${CallState['is']} ${TelephoneCommand['do']}`[] = [
  ...(['held hold', 'connected bridge', 'put-through bridge', 'consulting consult', 'conference bridge'] as const),
  ...([
    'offered ring-device',
    'returning ring-device',
    'consulting ring-party',
    'conference ring-party',
    'putting-through ring-party',
  ] as const),
];

/** What the telephone system does not do, for so many times; `isDone`: it does it, and does not say so. */
export class FailingCommands {
  seen = 0;
  private readonly expected = new Map<string, { times: number; readonly isDone: boolean }>();

  constructor(private readonly floor: () => Floor) {}

  expect(which: number, times: number, isDone: boolean): string {
    const way = otherWays[which % otherWays.length]!;
    this.expected.set(way, { times, isDone });
    return `${way} fails ${times} times${isDone ? ', and is done' : ''}`;
  }

  /** From now on everything is done. */
  mend(): void {
    this.expected.clear();
  }

  readonly refuse: Refusal = (command) => {
    const call = 'callId' in command ? callOn(this.floor(), command.callId) : undefined;
    const failure = this.expected.get(`${call?.state.is} ${command.do}`);
    if (!failure || failure.times === 0) return undefined;
    failure.times -= 1;
    this.seen += 1;
    return failure.isDone ? 'unanswered' : 'undone';
  };
}
