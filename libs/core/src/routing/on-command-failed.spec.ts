import { agentId, callId } from '../kernel/ids.js';
import { anAgent, aPlan, Scene } from '../testing/index.js';
import { legId } from './legs.js';

const call = callId('c1');
const [hers, specialists] = [legId(call, 1), legId(call, 2)];

describe('the telephone system does not put a caller on hold', () => {
  it('and they talk on, as the floor says and her desk: nobody believes that the caller hears nothing', () => {
    const floor = onHold();
    fails(floor);
    expect(floor.call('c1').state).toMatchObject({ is: 'connected', agentId: 'blid', isHoldRefused: true });
    expect(floor.last('hold-refused')).toMatchObject({ callId: call, agentId: 'blid' });
  });

  it('or has done it without saying so: they are put together again', () => {
    const floor = onHold();
    fails(floor);
    expect(floor.commands.at(-1)).toMatchObject({ do: 'bridge', legIds: [hers] });
  });

  it('and does when she asks once more', () => {
    const floor = onHold();
    fails(floor);
    floor.asks('blid', 'hold-asked');
    expect(floor.call('c1').state).toEqual({ is: 'held', agentId: 'blid', legId: hers });
  });

  it('and that is old news when they talk again already', () => {
    const floor = onHold().asks('blid', 'resume-asked');
    const said = floor.commands.length;
    fails(floor, 'hold');
    expect(floor.commands).toHaveLength(said);
    expect(floor.last('hold-refused')).toBeUndefined();
  });

  it('who waits for somebody: the call is answered all the same', () => {
    const floor = aFloor().rings('c1');
    fails(floor, 'hold');
    expect(floor.picksUp('blid').where('c1')).toBe('connected blid');
  });
});

it('a caller and an agent who are not put together: her telephone is put down and rung anew, with music meanwhile', () => {
  const floor = onHold().asks('blid', 'resume-asked');
  fails(floor);
  expect(floor.where('c1')).toBe('returning blid');
  expect(floor.commands.slice(-3)).toMatchObject([
    { do: 'hang-up', legId: hers },
    { do: 'hold' },
    { do: 'ring-device', legId: legId(call, 2) },
  ]);
});

it('an agent who is not put together with a specialist talks with her caller again', () => {
  const floor = inConversation().asksFor('blid', 'consult-asked').party('c1', 'party-up');
  fails(floor);
  expect(floor.where('c1')).toBe('connected blid');
  expect(floor.commands.slice(-2)).toMatchObject([
    { do: 'hang-up', legId: specialists },
    { do: 'bridge', legIds: [hers] },
  ]);
});

it('a caller who is not put together with the specialist comes back to the agent who put the call through', () => {
  const floor = inConversation().asksFor('blid', 'consult-asked').party('c1', 'party-up');
  floor.asks('blid', 'transfer-asked');
  fails(floor, 'bridge');
  expect(floor.where('c1')).toBe('returning blid');
  expect(floor.commands.slice(-3)).toMatchObject([
    { do: 'hang-up', legId: specialists },
    { do: 'hold' },
    { do: 'ring-device' },
  ]);
});

describe('found after a gap', () => {
  const found = (floor: Scene, ...legs: string[]) =>
    floor.happens({
      ...{
        type: 'call-arrived',
        callId: call,
        dialled: 'gulen',
        callerRef: 'c1',
        isInternal: false,
        isWithheld: false,
      },
      found: legs.map((leg) => ({ legId: leg as typeof hers, agentId: agentId('blid') })),
    });
  const saidThen = (floor: Scene, ...legs: string[]) => {
    const said = floor.commands.length;
    return found(floor, ...legs).commands.slice(said);
  };

  it('in conversation, who is on hold, is put on hold', () => {
    expect(saidThen(onHold(), hers)).toMatchObject([{ do: 'hold', callId: call }]);
  });

  it('alone, who talks with an agent, is put together with her', () => {
    expect(saidThen(inConversation())).toMatchObject([{ do: 'bridge', legIds: [hers] }]);
  });

  it('as the floor has it, is left alone', () => {
    expect(saidThen(inConversation(), hers)).toEqual([]);
  });

  it('on the line, to whom goodbye has been said, is let go of', () => {
    expect(saidThen(inConversation().asks('blid', 'hang-up-asked'))).toMatchObject([{ do: 'hang-up-caller' }]);
  });
});

/** The last command that was given, or the last of this kind, fails in the telephone system while all live. */
function fails(floor: Scene, verb = floor.commands.at(-1)!.do): void {
  const command = floor.commands.findLast((one) => one.do === verb)!;
  const leg = 'legId' in command ? command.legId : 'legIds' in command ? (command.legIds[0] ?? null) : null;
  floor.happens({ type: 'command-failed', commandId: command.id, command: verb, callId: call, legId: leg });
}

const aFloor = (): Scene => new Scene(aPlan({ agents: [anAgent('blid')] })).at('09:00').ready('blid');
const inConversation = (): Scene => aFloor().rings('c1').picksUp('blid');

const onHold = (): Scene => inConversation().asks('blid', 'hold-asked');
