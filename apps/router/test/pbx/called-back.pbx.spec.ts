import { seconds } from '@samsvar/core';
import { eventually } from './eventually.js';
import { routedCentre, type RoutedCentre } from './routed-centre.js';

let centre: RoutedCentre;

beforeAll(async () => {
  centre = await routedCentre('called-back');
});
afterEach(() => centre.clear());
afterAll(() => centre.close());

it('who presses 1 in a long queue is let go with a promise, and rung by whoever comes free', async () => {
  const { world } = centre;
  const number = await world.citizen({ answersAfter: 200 });
  const blid = await world.agent({ answersAfter: 50 });
  const router = await centre.router();
  // Nobody is on duty, so the wait ahead is longer than any.
  const policies = { callBackOver: seconds(1) };
  await router.open({ policies });
  const citizen = await world.phone({ number });
  const { callId } = await router.fact('call-arrived');
  await eventually(() => world.hearsMusic(callId), 'queue');
  citizen.press('1');
  const back = await router.fact('call-back-queued', { callbackOf: callId });
  await centre.nothingLeft([callId]);

  await router.open({ agents: [blid], policies });
  await router.fact('citizen-rung', { callId: back.callId, agentId: blid });
  expect(await router.fact('connected', { callId: back.callId })).toMatchObject({ agentId: blid });
  await centre.talk(back.callId, ['citizen', 'device']);
});

it('who does not take the telephone is not reached, and the agent is free for others', async () => {
  const { world } = centre;
  const number = await world.citizen({ refuses: 'busy' });
  const blid = await world.agent({ answersAfter: 50 });
  const router = await centre.router();
  const policies = { callBackOver: seconds(1), wrapUp: seconds(0) };
  await router.open({ policies });
  const citizen = await world.phone({ number });
  const { callId } = await router.fact('call-arrived');
  await eventually(() => world.hearsMusic(callId), 'queue');
  citizen.press('1');
  const back = await router.fact('call-back-queued', { callbackOf: callId });

  await router.open({ agents: [blid], policies });
  expect(await router.fact('citizen-unreached', { callId: back.callId })).toMatchObject({ cause: 'busy' });
  await router.allIdle();
  await centre.nothingLeft([back.callId]);
});
