import { callOn, seconds, type AgentId, type CallId, type PutThroughTo } from '@samsvar/core';
import type { Behaviour, CitizenPhone } from '@samsvar/telephony/testing';
import { eventually } from './eventually.js';
import { gulen, routedCentre, type RoutedCentre, type TestRouter } from './routed-centre.js';

/* Whoever is up echoes what she hears: a citizen who hears herself has somebody at the other end, both ways. */
const ownVoice = 2_000;
const specialist = { kind: 'specialist', ref: 'specialist', municipalityId: gulen } satisfies PutThroughTo;
const policies = { putThroughFor: seconds(2), wrapUp: seconds(30) };

type OutsideBehaviour = Exclude<Behaviour, 'nowhere'>;

let centre: RoutedCentre;
let router: TestRouter;
let venleg: AgentId;
let citizen: CitizenPhone;
let callId: CallId;

beforeAll(async () => {
  centre = await routedCentre('handed-over');
  venleg = await centre.world.agent({ answersAfter: 50 });
});
afterEach(() => centre.clear());
afterAll(() => centre.close());

describe('an agent in conversation', () => {
  it('sets the citizen on hold, who hears music, and takes her back', async () => {
    await talkBegins();
    await says('hold-asked');
    await hearsMusic();
    await centre.talk(callId, ['device']);
    await says('resume-asked');
    await isBackWithVenleg();
  });

  it('hangs up from the desk', async () => {
    await talkBegins();
    await says('hang-up-asked');
    await eventually(() => citizen.end === 'was-hung-up-on', 'goodbye');
    await centre.nothingLeft([callId]);
  });
});

describe('an agent who consults a specialist [B05]', () => {
  it('talks with her while the citizen hears music, and puts the citizen through', async () => {
    await talkBegins({ answersAfter: 100 });
    await consults();
    await says('transfer-asked');
    await isWithSpecialist();
    expect(router.of('put-through')).toMatchObject([{ agentId: venleg, how: 'warm', isSentHome: false }]);
    await citizen.hangUp();
    expect(await router.fact('call-ended')).toMatchObject({ outcome: 'answered', why: 'caller-hung-up' });
    await centre.nothingLeft([callId]);
  });

  it('puts the citizen through before the specialist has answered', async () => {
    await talkBegins({ answersAfter: 1_000 });
    await says('consult-asked', { to: specialist });
    await centre.talk(callId, ['device'], 'consult');
    await says('put-through-asked', { to: specialist }); // not while one is being rung
    await says('transfer-asked'); // nor to somebody who has not answered
    await centre.talk(callId, ['device', 'party'], 'consult');
    expect(router.of('put-through')).toEqual([]);
    await says('transfer-asked');
    await isWithSpecialist();
  });

  it('fetches the citizen back before they are put together', async () => {
    await talkBegins({ answersAfter: 100 });
    await consults();
    await says('fetch-back-asked');
    await isBackWithVenleg();
    await centre.talk(callId, [], 'consult');
    expect(router.of('consult-ended')).toMatchObject([{ how: 'fetched-back' }]);
  });

  it('fetches the citizen back after they were put together', async () => {
    await talkBegins({ answersAfter: 100 });
    await consults();
    await says('transfer-asked');
    await isWithSpecialist();
    await says('fetch-back-asked');
    await isBackWithVenleg();
    expect(router.of('coming-back')).toMatchObject([{ agentId: venleg, why: 'fetched-back' }]);
    expect(router.of('call-arrived')).toHaveLength(1);
  });

  it.each<[string, OutsideBehaviour]>([
    ['does not answer', 'misses'],
    ['is busy', { refuses: 'busy' }],
    ['declines', { refuses: 'declined' }],
  ])('has the citizen again when she %s', async (_how, behaviour) => {
    await talkBegins(behaviour);
    await says('consult-asked', { to: specialist });
    expect(await router.fact('consult-ended')).toMatchObject({ how: 'unanswered' });
    await isBackWithVenleg();
  });

  it('has the citizen again when there is no number to ring [B14]', async () => {
    await talkBegins();
    await says('consult-asked', { to: { ...specialist, ref: 'nobody' } });
    expect(await router.fact('consult-ended')).toMatchObject({ how: 'unanswered' });
    await isBackWithVenleg();
  });

  it('has the citizen again when the specialist hangs up', async () => {
    await talkBegins({ answersAfter: 100, talks: 2_000 });
    await consults();
    expect(await router.fact('consult-ended')).toMatchObject({ how: 'party-left' });
    await isBackWithVenleg();
  });

  it('is alone when the citizen hangs up while the specialist’s telephone rings, which falls silent', async () => {
    await talkBegins('misses');
    await says('consult-asked', { to: specialist });
    await eventually(() => centre.world.rings('trunk'), 'ringing');
    await citizen.hangUp();
    await isOverForEverybody();
  });

  it('is told when the citizen hangs up while they talk, and both telephones are put down', async () => {
    await talkBegins({ answersAfter: 100 });
    await consults();
    await citizen.hangUp();
    await isOverForEverybody();
  });
});

describe('an agent who merges the talk with the specialist into the one with the citizen', () => {
  it('has all three in one conversation, each of whom speaks and is heard', async () => {
    await allTogether();
    await eachSpeaksAndIsHeard();
    await citizen.hangUp();
    expect(await router.fact('conference-ended')).toMatchObject({ how: 'caller-gone' });
    await centre.nothingLeft([callId]);
  });

  it('leaves the two together', async () => {
    await allTogether();
    await says('transfer-asked');
    await isWithSpecialist();
    expect(router.of('put-through')).toMatchObject([{ agentId: venleg, how: 'warm' }]);
  });

  it('lets the specialist go', async () => {
    await allTogether();
    await says('fetch-back-asked');
    await isBackWithVenleg();
    expect(router.of('conference-ended')).toMatchObject([{ how: 'fetched-back' }]);
  });

  it('has the citizen alone when the specialist hangs up', async () => {
    await allTogether({ answersAfter: 100, talks: 2_500 });
    expect(await router.fact('conference-ended')).toMatchObject({ how: 'party-left' });
    await isBackWithVenleg();
  });

  it('is together with them still when another router takes over', async () => {
    await allTogether();
    await router.stop();
    router = await centre.router({ agents: [venleg], policies });
    await eventually(() => router.floor() && callOn(router.floor()!, callId)?.state.is === 'conference', 'conference');
    await centre.talk(callId, ['citizen', 'device', 'party']);
    await eachSpeaksAndIsHeard();
    await says('transfer-asked');
    await isWithSpecialist();
  });
});

describe('an emergency', () => {
  it('rings a third while citizen and agent talk on, and all three talk when it is answered', async () => {
    await talkBegins({ answersAfter: 1_000 });
    await says('conference-asked', { to: specialist });
    await eventually(() => centre.world.rings('trunk'), 'ringing');
    await isBackWithVenleg();
    await centre.talk(callId, ['citizen', 'device', 'party']);
    await eachSpeaksAndIsHeard();
    expect(router.of('conference-answered')).toHaveLength(1);
  });

  it('leaves citizen and agent together when nobody answers, or nobody may be rung', async () => {
    await talkBegins('misses');
    await says('conference-asked', { to: specialist });
    expect(await router.fact('conference-ended')).toMatchObject({ how: 'unanswered' });
    await isBackWithVenleg();
    await says('conference-asked', { to: { ...specialist, ref: 'nobody' } });
    await eventually(() => router.of('conference-ended').length === 2, 'end of the second');
    await isBackWithVenleg();
  });
});

describe('an agent who puts a citizen through without a word', () => {
  it('is free at once, and the citizen talks with whoever answers', async () => {
    await talkBegins({ answersAfter: 1_000 });
    await says('put-through-asked', { to: specialist });
    expect(await router.fact('wrap-up-began')).toMatchObject({ agentId: venleg });
    await hearsMusic();
    await isWithSpecialist();
  });

  it('has the citizen back by itself when nobody answers [B14]', async () => {
    await talkBegins('misses');
    await says('put-through-asked', { to: specialist });
    expect(await router.fact('coming-back')).toMatchObject({ agentId: venleg, why: 'put-through-unanswered' });
    await isBackWithVenleg();
  });

  it('fetches the citizen back while it rings', async () => {
    await talkBegins('misses');
    await says('put-through-asked', { to: specialist });
    await eventually(() => centre.world.rings('trunk'), 'ringing');
    await says('fetch-back-asked');
    await isBackWithVenleg();
  });

  it('fetches the citizen back from an answering machine', async () => {
    await talkBegins({ answersAfter: 50 });
    await says('put-through-asked', { to: specialist });
    await isWithSpecialist();
    await says('fetch-back-asked');
    await isBackWithVenleg();
  });

  it('cannot fetch back when the window is over, and the call ends when the machine hangs up', async () => {
    await talkBegins({ answersAfter: 50, talks: 1_500 }, { fetchBackWithin: seconds(0.2) });
    await says('put-through-asked', { to: specialist });
    await isWithSpecialist();
    await eventually(() => {
      const state = callOn(router.floor()!, callId)?.state;
      return state?.is === 'put-through' && state.fetchBackUntil === null;
    }, 'end of the window');
    await says('fetch-back-asked');
    expect(await router.fact('call-ended')).toMatchObject({ outcome: 'answered', why: 'party-hung-up' });
    expect(router.of('coming-back')).toEqual([]);
    await eventually(() => citizen.end === 'was-hung-up-on', 'goodbye');
    await centre.nothingLeft([callId]);
  });
});

const says = (
  type:
    | 'hold-asked'
    | 'resume-asked'
    | 'hang-up-asked'
    | 'consult-asked'
    | 'transfer-asked'
    | 'merge-asked'
    | 'conference-asked'
    | 'fetch-back-asked'
    | 'put-through-asked',
  more: { readonly to?: PutThroughTo } = {},
) => router.tell({ type, agentId: venleg, callId, ...more } as Parameters<TestRouter['tell']>[0]);

/** A citizen talks with Venleg; the specialist, when there is one, behaves so when rung. */
async function talkBegins(behaviour?: OutsideBehaviour, own: { readonly fetchBackWithin?: number } = {}) {
  const numbers = behaviour ? { specialist: await centre.world.citizen(behaviour) } : {};
  router = await centre.router();
  await router.open({ agents: [venleg], numbers, policies: { ...policies, ...own } });
  citizen = await centre.world.phone({ speaks: ownVoice });
  ({ callId } = await router.fact('connected'));
  await isBackWithVenleg();
}

async function consults() {
  await says('consult-asked', { to: specialist });
  await centre.talk(callId, ['device', 'party'], 'consult');
  await hearsMusic();
  await centre.talk(callId, []);
}

async function allTogether(behaviour: OutsideBehaviour = { answersAfter: 100 }) {
  await talkBegins(behaviour);
  await consults();
  await says('merge-asked');
  await centre.talk(callId, ['citizen', 'device', 'party']);
}

/** Sound goes both ways at each of the three, by Asterisk's own count of packets. */
async function eachSpeaksAndIsHeard() {
  const before = await centre.world.sound(callId);
  expect(before).toHaveLength(3);
  await eventually(async () => {
    const now = await centre.world.sound(callId);
    return before.every(({ channel, fromThem, toThem }) => {
      const leg = now.find((one) => one.channel === channel);
      return leg && leg.fromThem > fromThem + 20 && leg.toThem > toThem + 20;
    });
  }, 'sound to and from each of the three');
}

/** Music by Asterisk's word, and sound that comes and is nobody's echo. */
async function hearsMusic() {
  await eventually(() => centre.world.hearsMusic(callId), 'music');
  const before = citizen.sound.packets;
  await eventually(() => citizen.sound.packets > before + 20 && !citizen.hears(ownVoice), 'sound of music');
}

async function isBackWithVenleg() {
  await centre.talk(callId, ['citizen', 'device']);
  await eventually(() => citizen.hears(ownVoice), 'echo');
}

async function isWithSpecialist() {
  await centre.talk(callId, ['citizen', 'party']);
  await eventually(() => citizen.hears(ownVoice), 'echo');
}

async function isOverForEverybody() {
  expect(await router.fact('consult-ended')).toMatchObject({ how: 'caller-gone' });
  expect(await router.fact('call-ended')).toMatchObject({ outcome: 'answered', why: 'caller-hung-up' });
  expect(await router.fact('wrap-up-began')).toMatchObject({ agentId: venleg });
  await centre.nothingLeft([callId]);
}
