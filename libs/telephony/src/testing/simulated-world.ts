import { agentId, instant, type AgentId } from '@samsvar/core';
import type { DeviceManner } from '../simulator/people.js';
import { SimulatedTelephony } from '../simulator/simulated-telephony.js';
import { VirtualTime } from '../simulator/time.js';
import { Listening, type Behaviour, type TelephoneWorld } from './telephone-world.js';

/** The simulator as the contract's world: time goes on when somebody waits. */
export async function simulatedWorld(): Promise<TelephoneWorld & { readonly telephony: SimulatedTelephony }> {
  const timers = new VirtualTime(instant(Date.UTC(2026, 10, 23, 8)));
  const callerBook = (): { callerRef: string; isInternal: boolean } => ({
    callerRef: 'some-caller',
    isInternal: false,
  });
  const telephony = new SimulatedTelephony({ timers, callerBook, mayRing: ['+47'] });
  const listening = new Listening(async () => timers.step());
  let agents = 0;
  let citizens = 0;
  telephony.listen(listening.hear);
  await telephony.connect();
  return {
    telephony,
    listening,
    dialled: '5700000000',
    now: () => timers.now(),
    ring: async ({ number = '+4700000000', stays = 60_000, presses }) => {
      const pressed = presses === undefined ? {} : { presses: [{ key: presses, after: 1_000 }] };
      telephony.ring({ dialled: '5700000000', number, patience: stays, talk: stays, ...pressed });
    },
    agent: async (behaviour) => {
      const agent: AgentId = agentId(`agent-${agents++}`);
      telephony.place(agent, mannerOf(behaviour));
      return agent;
    },
    citizen: async (behaviour) => {
      const number = `+47540${1_000 + citizens++}`;
      telephony.placeParty(number, mannerOf(behaviour) ?? { does: 'miss' });
      return number;
    },
    loseContact: async () => telephony.loseContact(50),
    legsInTalk: async (call) => telephony.legsInTalk(call),
    hearsMusic: async (call) => telephony.hearsMusic(call),
    pass: async (span) => timers.pass(span),
    close: () => telephony.close(),
  };
}

export function mannerOf(behaviour: Behaviour): DeviceManner | undefined {
  if (behaviour === 'nowhere') return undefined;
  if (behaviour === 'misses') return { does: 'miss' };
  if ('refuses' in behaviour) return { does: 'refuse', cause: behaviour.refuses };
  const { answersAfter, talks } = behaviour;
  return { does: 'answer', after: answersAfter, ...(talks === undefined ? {} : { talk: talks }) };
}
