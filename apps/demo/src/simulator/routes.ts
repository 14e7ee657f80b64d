import { agentId, callId, seconds } from '@samsvar/core';
import type { Exchange } from '@samsvar/telephony';
import type { RealTelephones } from '../real-telephones/real-telephones.js';
import { dayByDay, demoMunicipalities, demoPeople } from '../world/index.js';
import { viewOf } from './caller-view.js';
import { holdTelephone } from './citizen-telephone.js';
import type { Citizens } from './citizens.js';
import { No, type Answer, type Route } from './http.js';
import { lineCalled, ringableLines, type RingableLine } from './lines.js';
import { panelPage, panelStyles, realPage } from './panel-page.js';
import { AnsweringRequest, KeyRequest, RateRequest, read, RingRequest, TelephoneRequest } from './requests.js';
import type { Telephone, Telephones } from './telephones.js';

/** More would be a test of the machine, not a demo; and so every list here is whole. */
const mostCallers = 200;

/**
 * What the panel, and whoever else wants citizens to ring, may ask for. `scripts`: the panel's own, by file name. `real`:
 * where visitors' calls go through Asterisk.
 */
export function routesTo(
  telephones: Telephones,
  citizens: Citizens,
  scripts: ReadonlyMap<string, string> = new Map(),
  real?: RealTelephones,
): readonly Route[] {
  let count = 0;
  const invented = () => `+475410${String(count++ % 10_000).padStart(4, '0')}`;
  const line = (word: string): RingableLine => {
    if (telephones.callers().length >= mostCallers) throw new No(429, 'too-many-callers', 'Too many are on the line.');
    return lineCalled(word) ?? fail(404, 'line-unknown', 'No line of the demo has this number.');
  };
  const exchangeOf = (call: string): Exchange =>
    telephones.holding(call) ?? fail(404, 'call-unknown', 'This caller is not on the line.');
  const telephone = (agent: string): Telephone =>
    telephones.agent(agent) ?? fail(404, 'agent-unknown', 'Nobody in the demo has this telephone.');

  const isRinging = (agent: Telephone): boolean => telephones.rung().includes(agent.agentId);

  return [
    {
      method: 'GET',
      path: /^\/demo\/?$/,
      answer: () => page(real ? realPage() : panelPage(telephones.all(), citizens.perHour)),
    },
    { method: 'GET', path: /^\/demo\/assets\/panel\.css$/, answer: () => file('text/css', panelStyles) },
    {
      method: 'GET',
      path: /^\/demo\/assets\/([\w-]+\.js)$/,
      answer: (_, name = '') =>
        file('text/javascript', scripts.get(name) ?? fail(404, 'not-found', 'There is no such script.')),
    },
    { method: 'GET', path: /^\/demo\/lines$/, answer: () => whole(ringableLines) },
    { method: 'GET', path: /^\/demo\/opening-hours$/, answer: () => whole(realHours) },
    { method: 'GET', path: /^\/demo\/callers$/, answer: () => whole(telephones.callers().map(viewOf)) },
    {
      method: 'POST',
      path: /^\/demo\/callers$/,
      answer: (text) => {
        const { number = invented(), patienceS, talkS, line: word } = read(RingRequest, text);
        const citizen = { number, patience: seconds(patienceS), talk: seconds(talkS) };
        return { status: 201, body: { callId: telephones.ring(line(word), citizen) } };
      },
    },
    {
      method: 'DELETE',
      path: /^\/demo\/callers\/([\w.-]+)$/,
      answer: (_, call = '') => {
        exchangeOf(call).hangUp(callId(call));
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: /^\/demo\/callers\/([\w.-]+)\/keys$/,
      answer: (text, call = '') => {
        exchangeOf(call).press(callId(call), read(KeyRequest, text).key);
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: /^\/demo\/telephone$/,
      hold: (text, reply) => {
        const { line: word, isWithheld } = read(TelephoneRequest, text);
        const [rung, number] = [line(word), isWithheld ? null : invented()];
        return real ? real.hold(rung, number, reply) : holdTelephone(telephones, rung, number, reply);
      },
    },
    {
      method: 'GET',
      path: /^\/demo\/agents$/,
      answer: () => whole(telephones.all().map((one) => agentView(one, isRinging(one)))),
    },
    {
      method: 'PUT',
      path: /^\/demo\/agents\/([\w-]+)$/,
      answer: (text, agent = '') => {
        telephones.let({ ...telephone(agent), ...read(AnsweringRequest, text) });
        return { status: 204 };
      },
    },
    {
      method: 'POST',
      path: /^\/demo\/agents\/([\w-]+)\/pick-up$/,
      answer: (_, agent = '') => {
        const isTaken = telephones.of(telephone(agent).centre).pickUp(agentId(agent));
        return isTaken ? { status: 204 } : fail(409, 'nothing-rings', 'This telephone does not ring.');
      },
    },
    { method: 'GET', path: /^\/demo\/citizens$/, answer: () => ({ status: 200, body: { perHour: citizens.perHour } }) },
    {
      method: 'PUT',
      path: /^\/demo\/citizens$/,
      answer: (text) => {
        citizens.ringAt(read(RateRequest, text).perHour);
        return { status: 204 };
      },
    },
  ];
}

/** What each line's week would be were it real: the screen's banner can set it. */
const realHours = demoMunicipalities.flatMap(({ lines }) =>
  lines.map(({ id: lineId, realHours }) => ({ lineId, periods: dayByDay(realHours) })),
);

const file = (type: string, text: string): Answer => ({
  ...{ status: 200, body: text, headers: { 'content-type': `${type}; charset=utf-8` } },
});
const page = (html: string): Answer => file('text/html', html);
const whole = (items: readonly unknown[]) => ({ status: 200, body: { items, next: null } });

function agentView({ agentId: id, centre, answers }: Telephone, isRinging: boolean) {
  const person = demoPeople.find((one) => one.id === id);
  return { agentId: id, centre, answers, isRinging, name: `${person?.givenName} ${person?.familyName}` };
}

function fail(status: number, code: string, detail: string): never {
  throw new No(status, code, detail);
}
