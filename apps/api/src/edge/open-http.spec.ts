import 'reflect-metadata';
import { Body, Controller, Get, Module, Param, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { instant, personId, refuse, type Actor, type Refused } from '@samsvar/core';
import { Actors, createLog, Denied, HealthModule, Permit, SignIn, SignOuts, TokenVerifier } from '@samsvar/platform';
import { Type } from 'class-transformer';
import { IsInt, IsString, MaxLength, Min, ValidateNested } from 'class-validator';
import { DiscoveryModule } from '@nestjs/core';
import { Redis } from 'ioredis';
import { Writable } from 'node:stream';
import { Registry } from 'prom-client';
import { okOrProblem, openHttp, Who } from './index.js';

const mona: Actor = { subject: 'mona', personId: personId('mona'), name: 'Mona Moreld', grants: [] };
const someId = '018f0000-0000-7000-8000-000000000001';
const trace = '4bf92f3577b34da6a3ce929d0e0e4736';

describe('the HTTP edge', () => {
  const lines: string[] = [];
  let app: NestFastifyApplication;
  beforeAll(async () => {
    app = await open(SwitchboardModule, lines);
    await app.init();
  });
  afterAll(() => app.close());

  it('lets a signed-in person in and tells the handler who it is', async () => {
    const answer = await ask('GET', '/api/greetings/mine');
    expect(answer.json()).toEqual({ hello: 'Mona Moreld' });
  });

  it.each([
    ['of a token while the sign-in server is away', 'unknown-key', 503, 'sign-in-server-away'],
    ['of somebody we do not know', 'stranger', 403, 'person-unknown'],
    ['a stranger while Redis is away, who could guess uncounted', 'forged', 503, 'sign-in-closed'],
  ])('turns away the request %s', async (_, token, status, code) => {
    const headers = { authorization: `Bearer ${token}` };
    const answer = await app.inject({ method: 'GET', url: '/api/greetings/mine', headers });
    expect([answer.statusCode, answer.json().code]).toEqual([status, code]);
  });

  it('answers every "no" as problem details with the trace of the request', async () => {
    const traceparent = `00-${trace}-00f067aa0ba902b7-01`;
    const answer = await app.inject({ method: 'GET', url: '/api/nowhere', headers: { traceparent } });
    expect(answer.headers['content-type']).toBe('application/problem+json; charset=utf-8');
    expect(answer.headers['trace-id']).toBe(trace);
    expect(answer.json()).toEqual({
      type: 'urn:samsvar:problem:absent',
      title: 'There is no such thing here',
      status: 404,
      code: 'absent',
      traceId: trace,
    });
  });

  it('answers foreign, absent and impossible ids alike', async () => {
    const foreign = await ask('GET', `/api/greetings/of/${someId}`);
    const impossible = await ask('GET', '/api/greetings/of/1%20or%201=1');
    const nowhere = await ask('GET', '/api/nowhere');
    expect(withoutTrace(foreign)).toEqual(withoutTrace(nowhere));
    expect(withoutTrace(impossible)).toEqual(withoutTrace(nowhere));
    for (const id of ['%zz', '%c0%af', 'x'.repeat(300)]) {
      expect(withoutTrace(await ask('GET', `/api/greetings/of/${id}`))).toEqual(withoutTrace(nowhere));
    }
  });

  it('tells a member what is missing', async () => {
    const answer = await ask('GET', '/api/greetings/sealed');
    expect(answer.json()).toMatchObject({ status: 403, code: 'not-permitted', detail: 'needs-coordinator' });
  });

  it('turns a refusal into its problem', async () => {
    expect((await ask('GET', '/api/greetings/taken')).json()).toMatchObject({ status: 409, code: 'conflict' });
  });

  it('names every field that is wrong, also inside, and every field it does not know', async () => {
    const answer = await ask('POST', '/api/greetings', { text: 7, admin: true, period: { from: -1 } });
    expect(answer.statusCode).toBe(400);
    const fields = (answer.json().errors as { field: string; rule: string }[]).map((e) => `${e.field} ${e.rule}`);
    expect(fields.sort()).toEqual(['admin whitelistValidation', 'period.from min', 'text isString', 'text maxLength']);
  });

  it.each([
    ['text that is not JSON', '{"text":'],
    ['a key that reaches for the prototype', '{"text":"god dag","__proto__":{"isAdmin":true}}'],
    ['a constructor key', '{"text":"god dag","constructor":{"prototype":{}}}'],
    ['a body nested beyond sense', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
  ])('refuses %s as malformed', async (_, payload) => {
    const answer = await post(payload);
    expect([answer.statusCode, answer.json().code]).toEqual([400, 'malformed']);
  });

  it('refuses a body that is too large, and one that is not JSON', async () => {
    expect((await post(`{"text":"${'x'.repeat(300_000)}"}`)).json().code).toBe('too-large');
    expect((await post('text=god+dag', 'application/x-www-form-urlencoded')).json().code).toBe('unknown-media-type');
  });

  it('shows a fault as a trace id only, and logs it with the same', async () => {
    const answer = await ask('GET', '/api/greetings/broken');
    expect(answer.json()).toMatchObject({ status: 500, code: 'fault' });
    expect(answer.body).not.toContain('secret detail');
    const logged = lines.map((line) => JSON.parse(line)).find((line) => line.msg === 'a fault');
    expect(logged).toMatchObject({ traceId: answer.json().traceId, route: '/api/greetings/broken' });
  });

  it('cuts off an answer that takes too long', async () => {
    expect((await ask('GET', '/api/greetings/slow')).json()).toMatchObject({ status: 503, code: 'too-slow' });
  });

  it('logs route templates: no address, no token, no name', async () => {
    await ask('GET', `/api/greetings/of/${someId}?number=%2B4700000009`);
    const text = lines.join('');
    expect(text).toContain('/api/greetings/of/:greetingId');
    expect(text).not.toMatch(/4700000009|Moreld|Bearer|018f0000/);
  });

  it('counts by route template', async () => {
    const figures = (await app.inject('/metrics')).body;
    expect(figures).toContain('route="/api/greetings/of/:greetingId"');
    expect(figures).not.toContain(someId);
  });

  it('sends security headers and lets no other origin read', async () => {
    const answer = await app.inject({ url: '/health/live', headers: { origin: 'https://elsewhere.example' } });
    expect(answer.headers['content-security-policy']).toContain("default-src 'none'");
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['access-control-allow-origin']).toBeUndefined();
  });

  const ask = (method: 'GET' | 'POST', url: string, payload?: object) =>
    app.inject({ method, url, headers: { authorization: 'Bearer mona' }, ...(payload && { payload }) });
  const post = (payload: string, type = 'application/json') =>
    app.inject({
      method: 'POST',
      url: '/api/greetings',
      headers: { authorization: 'Bearer mona', 'content-type': type },
      payload,
    });
});

it('refuses to start with a route that says nothing of its permit', async () => {
  @Controller('forgotten')
  class ForgottenController {
    @Get()
    open() {
      return {};
    }
  }
  @Module({ imports: [SwitchboardModule], controllers: [ForgottenController] })
  class CarelessModule {}
  await expect(open(CarelessModule)).rejects.toThrow('Without @Permit(…) or @Public(…): ForgottenController.open');
});

const withoutTrace = (answer: { statusCode: number; json: () => Record<string, unknown> }) => ({
  status: answer.statusCode,
  body: { ...answer.json(), traceId: '' },
});

class Period {
  @IsInt()
  @Min(0)
  readonly from!: number;
}

class Greeting {
  @IsString()
  @MaxLength(80)
  readonly text!: string;

  @ValidateNested()
  @Type(() => Period)
  readonly period!: Period;
}

@Controller('greetings')
@Permit('centre.read')
class GreetingController {
  @Get('mine')
  mine(@Who() actor: Actor) {
    return { hello: actor.name };
  }
  @Get('of/:greetingId')
  one(@Param('greetingId') _: string) {
    throw new Denied('no-grant-here', true);
  }
  @Get('sealed')
  sealed() {
    throw new Denied('needs-coordinator', false);
  }
  @Get('taken')
  taken() {
    return okOrProblem(refuse('conflict') as object | Refused<'conflict'>);
  }
  @Get('broken')
  broken() {
    throw new Error('secret detail');
  }
  @Get('slow')
  slow() {
    return new Promise(() => undefined);
  }
  @Post()
  say(@Body() greeting: Greeting) {
    return { said: greeting.text };
  }
}

class KnownTokens extends TokenVerifier {
  override verify(bearer: string): ReturnType<TokenVerifier['verify']> {
    if (bearer === 'unknown-key') return Promise.resolve(refuse('sign-in-server-away'));
    if (bearer === 'forged') return Promise.resolve(refuse('token-invalid'));
    return Promise.resolve({ subject: bearer, name: bearer, roles: [], expiresAt: instant(0) });
  }
}

class KnownPeople extends Actors {
  override find({ subject }: { subject: string }) {
    return Promise.resolve(subject === 'mona' ? mona : undefined);
  }
}

const registry = new Registry();

@Module({
  imports: [DiscoveryModule, HealthModule.showing({ probes: [], registry })],
  controllers: [GreetingController],
  providers: [
    SignIn,
    SignOuts,
    { provide: TokenVerifier, useClass: KnownTokens },
    { provide: Actors, useClass: KnownPeople },
  ],
})
class SwitchboardModule {}

function open(module: object, lines: string[] = []): Promise<NestFastifyApplication> {
  const sink = new Writable({ write: (chunk, _, done) => (lines.push(String(chunk)), done()) });
  registry.clear();
  return openHttp(module, {
    log: createLog('api', 'info', sink),
    // Redis is away here; how requests are counted has its own spec on a real one.
    redis: new Redis({ lazyConnect: true, enableOfflineQueue: false, retryStrategy: () => null }),
    registry,
    ceilings: { perPerson: 600, perAddressUnsigned: 600 },
    trustedProxies: ['loopback'],
    deadlineMs: 50,
  });
}
