import { count, secondsWithoutRouting } from '../chaos/count.mjs';
import { Witness } from '../chaos/witness.mjs';

const kari = '+47790011';
const call = 'pbx-1.0';
const leg = `fjordvest~device~${call}~${call}.1`;

describe('what a run under faults comes to', () => {
  it('is nothing when the citizen was answered, the agent hung up, and the journal has it once', () => {
    expect(counted(anAnsweredCall, journal)).toEqual(nothing);
  });

  it('counts as lost whoever rang and spoke to nobody, on the line or not even there', () => {
    const unanswered = anAnsweredCall.filter(({ type }) => type !== 'ChannelEnteredBridge');
    expect(counted(unanswered, journal).lost).toEqual([kari]);
    expect(counted([], []).lost).toEqual([kari]);
  });

  it('counts as dropped a conversation that neither of them ended', () => {
    const torn = anAnsweredCall.filter(({ type }) => type !== 'ChannelHangupRequest');
    expect(counted(torn, journal).dropped).toEqual([call]);
    expect(counted([...torn.slice(0, 5), hungUp(leg, true), ...torn.slice(5)], journal).dropped).toEqual([call]);
  });

  it('counts whoever was left alone on the line after the conversation, and gave up', () => {
    const alone = [...anAnsweredCall.slice(0, 8), hungUp(call, false), gone(call)];
    expect(counted(alone, journal).alone).toEqual([`citizen ${call} left alone`]);
  });

  it('counts as a double two agents for one citizen, and two calls in the hands of one agent', () => {
    const second = `fjordvest~device~${call}~${call}.2`;
    const talking = anAnsweredCall.slice(0, 5);
    const twoAgents = [...talking, born(second, 'PJSIP/glad-00000003'), up(second), entered(second)];
    expect(counted(twoAgents, []).doubles).toEqual([
      `call ${call} answered by two`,
      `bridge talk-${call} with two agents`,
    ]);
    const rungByTheQueue = [...talking, born('pbx-1.9', 'PJSIP/venleg-00000003'), up('pbx-1.9')];
    expect(counted(rungByTheQueue, []).doubles).toEqual(['agent venleg in two calls']);
  });

  it.each(journalOf().map(({ fact }) => fact))(
    'counts the fact %s when it is missing, and when it is kept twice',
    (kind) => {
      const without = journal.filter(({ fact }) => fact !== kind);
      const twice = [...journal, ...journal.filter(({ fact }) => fact === kind)];
      expect(counted(anAnsweredCall, without)).toMatchObject({
        factsMissing: [expect.stringContaining(kind)],
        factsDoubled: [],
      });
      expect(counted(anAnsweredCall, twice)).toMatchObject({
        factsMissing: [],
        factsDoubled: [expect.stringContaining(kind)],
      });
    },
  );

  it('asks the journal for nothing of a call that only the telephone system’s own queue had', () => {
    const member = 'pbx-1.9';
    const queued = [
      citizen(),
      born(member, 'PJSIP/venleg-00000003'),
      up(member),
      entered(call, 'q'),
      entered(member, 'q'),
    ];
    expect(counted(queued, [])).toEqual(nothing);
  });

  it('does not blame a router for whom Asterisk’s own end cut off, until they ring again in vain', () => {
    const witness = witnessOf(anAnsweredCall.slice(0, 5));
    expect(witness.restarted(9_000)).toEqual([kari]);
    expect(count({ witness, citizens: [kari], cut: [kari], facts: journal }).dropped).toEqual([]);
  });
});

it('measures the time without routing from the fault to the first call after it that a router took', () => {
  const witness = witnessOf([citizen(), entered(call, `hold-fjordvest`, 1_300)]);
  expect(secondsWithoutRouting(witness, 900)).toBe(0.4);
  expect(secondsWithoutRouting(witness, 1_100)).toBeUndefined();
});

const nothing = { lost: [], dropped: [], doubles: [], alone: [], factsMissing: [], factsDoubled: [] };
const anAnsweredCall = [
  citizen(),
  born(leg, 'PJSIP/venleg-00000002'),
  up(leg),
  entered(call),
  entered(leg),
  hungUp(leg, false),
  left(leg),
  gone(leg),
  gone(call),
];
const journal = journalOf();

function journalOf() {
  const of = { callId: call, agentId: 'venleg' };
  return [
    { ...of, fact: 'call-arrived', body: {} },
    { ...of, fact: 'offer-made', body: { legId: `${call}.1` } },
    { ...of, fact: 'connected', body: {} },
    { ...of, fact: 'call-ended', body: {} },
  ];
}

/** @param {readonly { type: string }[]} events @param {import('../chaos/count.mjs').Fact[]} facts */
const counted = (events, facts) => count({ witness: witnessOf(events), citizens: [kari], cut: [], facts });

/** @param {readonly object[]} events */
function witnessOf(events) {
  const witness = new Witness();
  for (const event of events) witness.hear(event);
  return witness;
}

/** @param {string} type @param {object} rest */
function event(type, rest, at = 1_000) {
  return { type, timestamp: new Date(at).toISOString(), ...rest };
}
function citizen() {
  return born(call, 'PJSIP/trunk-00000001');
}
/** @param {string} id @param {string} name */
function born(id, name) {
  return event('ChannelCreated', { channel: { id, name, caller: { number: kari } } });
}
/** @param {string} id */
function up(id) {
  return event('ChannelStateChange', { channel: { id, state: 'Up' } });
}
/** @param {string} id */
function entered(id, bridge = `talk-${call}`, at = 1_000) {
  const type = bridge.startsWith('hold-') ? 'holding' : 'mixing';
  return event('ChannelEnteredBridge', { bridge: { id: bridge, bridge_type: type }, channel: { id } }, at);
}
/** @param {string} id */
function left(id) {
  return event('ChannelLeftBridge', { bridge: { id: `talk-${call}` }, channel: { id } });
}
/** @param {string} id @param {boolean} soft */
function hungUp(id, soft) {
  return event('ChannelHangupRequest', { channel: { id }, soft });
}
/** @param {string} id */
function gone(id) {
  return event('ChannelDestroyed', { channel: { id } });
}
