import { readFile } from 'node:fs/promises';
import { testPbx } from '@samsvar/telephony/testing';
import { eventually } from './eventually.js';
import { gulen, osteroy, routedCentre, type RoutedCentre, type TestRouter } from './routed-centre.js';

/* What anybody can write into a call: names and numbers made to break, to get in, or to be read by somebody later. */
const mark = 'EVILMARK';
const utf8 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const at = (user: string, name = '') => `${name && `"${name}" `}<sip:${user}@127.0.0.2>`;

const goodNumber = '+4755501230';
const names: Record<string, string> = {
  'a very long name': mark.repeat(150),
  'control characters': `${mark}\x01\x07\x1b[2J\x7f`,
  'a line break said in figures': `${mark}%0d%0aX-Evil: yes`,
  'quotes and a header': `${mark}\\"\\\\\\" <sip:other@127.0.0.2>`,
  SQL: `${mark}'; DROP TABLE samsvar.call; --`,
  HTML: `<img src=x onerror=alert('${mark}')>`,
  'the dialplan’s own language': `\${SHELL(touch /tmp/${mark})}\${EXTEN}`,
  'bytes that are no UTF-8': `${mark}\xff\xfe\xc3\x28`,
  'text that runs backwards': utf8(`\u202e${mark}\u2066`),
  'signs beyond the first plane': utf8(`${mark}\u{1f4de}\u{e0041}`),
};
const numbers: Record<string, string> = {
  'so many digits': '9'.repeat(300),
  letters: mark,
  'two digits': '12',
  SQL: `%27%3BDROP%20TABLE%20${mark}`,
  'a line break said in figures': `555012%0d%0a${mark}`,
  'the dialplan’s own language': `$%7BSHELL(id)%7D${mark}`,
  'digits of another script': '%D9%A1%D9%A2%D9%A3%D9%A4%D9%A5%D9%A6',
  'figures that are none': '+47-555-01-230',
};
const anonymous: Record<string, { readonly from: string; readonly headers?: readonly string[] }> = {
  'as RFC 3323 says': { from: '"Anonymous" <sip:anonymous@anonymous.invalid>', headers: ['Privacy: id'] },
  'number given to the trunk, and not to be told': {
    from: '"Anonymous" <sip:anonymous@anonymous.invalid>',
    headers: ['Privacy: id;user', 'P-Asserted-Identity: <sip:+4755501231@127.0.0.2>'],
  },
  'by an older header': {
    from: at('anonymous'),
    headers: ['Remote-Party-ID: <sip:+4755501232@127.0.0.2>;party=calling;privacy=full'],
  },
  'as some exchanges say': { from: '"Unknown" <sip:unknown@127.0.0.2>' },
  'without any user': { from: '<sip:127.0.0.2>' },
};

let centre: RoutedCentre;
let router: TestRouter;
let osteroyLine: string;
beforeAll(async () => {
  centre = await routedCentre('hostile');
  osteroyLine = await centre.world.anotherNumber();
});
beforeEach(async () => {
  router = await centre.router();
  await router.open({
    lines: { [centre.world.dialled]: {}, [osteroyLine]: { municipalityId: osteroy } },
  });
});
afterEach(() => centre.clear());
afterAll(() => centre.close());

describe('a name that is made to do harm', () => {
  it.each(Object.entries(names))('(%s) is not read: the number alone says who rings', async (_what, name) => {
    expect(await rings({ from: at(goodNumber, name) })).toBe('up');
    const { callerRef, isWithheld } = await router.fact('call-arrived');
    expect({ callerRef, isWithheld }).toEqual({ callerRef: router.refs.get(`${gulen} 4755501230`), isWithheld: false });
    await noTrace();
  });
});

describe('a number that is none', () => {
  it.each(Object.entries(numbers))('(%s) is taken as withheld', async (_what, user) => {
    expect(await rings({ from: at(user) })).toBe('up');
    expect(await router.fact('call-arrived')).toMatchObject({ isWithheld: true, isInternal: false });
    expect([...router.refs]).toEqual([]);
    await noTrace();
  });
});

describe('a withheld number', () => {
  it.each(Object.entries(anonymous))('(%s) is served like any other, and nobody’s twice', async (_what, wanted) => {
    expect(await rings(wanted)).toBe('up');
    expect(await rings(wanted)).toBe('up');
    await eventually(() => router.of('call-arrived').length === 2, 'two calls');
    const refs = router.of('call-arrived').map(({ callerRef }) => callerRef);
    expect(new Set(refs).size).toBe(2);
    expect(router.of('call-arrived', { isWithheld: true })).toHaveLength(2);
    expect([...router.refs]).toEqual([]);
    await noTrace();
  });
});

it('a number is exchanged for a reference, one in each municipality, and found nowhere else', async () => {
  for (const dialled of [centre.world.dialled, centre.world.dialled, osteroyLine])
    await centre.world.phone({ number: goodNumber, dialled });
  await eventually(() => router.of('call-arrived').length === 3, 'three calls');
  const refs = (municipality: string) =>
    new Set(router.of('call-arrived', { municipalityId: municipality }).map(({ callerRef }) => callerRef));
  expect([...refs(gulen)]).toEqual([router.refs.get(`${gulen} 4755501230`)]);
  expect([...refs(osteroy)]).toEqual([router.refs.get(`${osteroy} 4755501230`)]);
  expect(refs(gulen)).not.toEqual(refs(osteroy));
  await noTrace();
});

/** Somebody rings so, and is picked up or turned away; either way the next ordinary citizen is heard of. */
async function rings(wanted: { readonly from: string; readonly headers?: readonly string[] }) {
  const phone = await centre.world.phone({ headers: [], ...wanted });
  await eventually(() => phone.isUp || phone.end !== undefined, 'answer to the call');
  return phone.isUp ? 'up' : 'refused';
}

/** Neither name nor number is in what Redis holds, in any fact, or in Asterisk's log. */
async function noTrace() {
  const kept = [await centre.written(), JSON.stringify(router.facts), await readFile(testPbx().log, 'latin1')].join();
  const found = [mark, '555012', '9'.repeat(30)].filter((secret) => kept.includes(secret));
  expect(found).toEqual([]);
}
