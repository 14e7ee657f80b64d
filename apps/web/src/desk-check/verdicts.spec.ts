import { asksForHelp, lineVerdict, relayVerdict, soundVerdict } from './verdicts.js';

const host = 'candidate:1 1 udp 2113937151 5f0c.local 50001 typ host generation 0';
const overTcp = 'candidate:2 1 tcp 1518280447 10.0.0.5 9 typ host tcptype active';
const seenOutside = 'candidate:3 1 UDP 1677729535 192.0.2.4 50001 typ srflx raddr 0.0.0.0 rport 0';
const relayed = 'candidate:4 1 udp 41885439 192.0.2.9 60001 typ relay raddr 192.0.2.4 rport 50001';

describe('a line that was tried', () => {
  it('is good, late, or not there', () => {
    expect(lineVerdict('house', 40)).toEqual({ part: 'house', is: 'good' });
    expect(lineVerdict('telephone', 1_000)).toMatchObject({ is: 'good' });
    expect(lineVerdict('telephone', 1_001)).toEqual({ part: 'telephone', is: 'slow' });
    expect(lineVerdict('house', undefined)).toMatchObject({ is: 'bad' });
  });
});

describe('a way for sound', () => {
  it.each([
    ['out, when somebody outside has seen it', [host, seenOutside], 'good'],
    ['near, when only the machine itself knows it', [host, overTcp], 'near'],
    ['none, when only TCP is open', [overTcp], 'bad'],
    ['none, when nothing was found', [], 'bad'],
  ])('is %s', (_, ways, is) => {
    expect(soundVerdict(ways)).toEqual({ part: 'sound', is });
  });

  it('round about is tried only where one is set up', () => {
    expect(relayVerdict(false, [])).toEqual({ part: 'relay', is: 'absent' });
    expect(relayVerdict(true, [host, seenOutside])).toEqual({ part: 'relay', is: 'bad' });
    expect(relayVerdict(true, [relayed])).toEqual({ part: 'relay', is: 'good' });
  });
});

it('asks for help about what is not as it should be, and about nothing else', () => {
  expect(asksForHelp({ part: 'relay', is: 'absent' })).toBe(false);
  expect(asksForHelp({ part: 'house', is: 'good' })).toBe(false);
  expect(asksForHelp({ part: 'sound', is: 'near' })).toBe(true);
  expect(asksForHelp({ part: 'microphone', is: 'refused' })).toBe(true);
});
