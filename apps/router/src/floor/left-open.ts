import type { Command } from '@samsvar/core';

/**
 * Commands that a former owner left open, parted by whether they are to be done again. Each is harmless twice by itself,
 * but perhaps all of them were done: the hold before a bridge, said again, would take the caller out of the conversation
 * for a moment, and a telephone that has been withdrawn would ring. Of those about one thing only the last is said again.
 */
export function lastWords(open: readonly Command[]): { readonly wanted: Command[]; readonly overtaken: Command[] } {
  const said = new Set<string>();
  const wanted: Command[] = [];
  const overtaken: Command[] = [];
  for (const command of [...open].reverse()) {
    const [about] = thingsOf(command);
    const isOvertaken = about !== undefined && said.has(about) && !isAnEnd(command);
    (isOvertaken ? overtaken : wanted).unshift(command);
    for (const thing of thingsOf(command)) said.add(thing);
  }
  return { wanted, overtaken };
}

/** What a command settles, first what it is about: where a caller is, what the caller is told, whether a telephone rings. */
function thingsOf(command: Command): readonly string[] {
  switch (command.do) {
    case 'hold':
    case 'consult':
      return [`where ${command.callId}`];
    case 'bridge':
      return [`where ${command.callId}`, `message ${command.callId}`];
    case 'play':
      return [`message ${command.callId}`];
    case 'ring-device':
    case 'ring-party':
    case 'withdraw':
    case 'hang-up':
      return [`leg ${command.legId}`];
    case 'answer':
    case 'ring-citizen':
    case 'hang-up-caller':
      return [];
  }
}

const isAnEnd = ({ do: verb }: Command): boolean => verb === 'withdraw' || verb === 'hang-up';
