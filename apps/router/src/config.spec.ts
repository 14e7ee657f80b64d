import 'reflect-metadata';
import { settingsTable } from '@samsvar/platform';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig, RouterConfig } from './config.js';

const documented = readFileSync(join(__dirname, '../../../docs/operations.md'), 'utf8').replace(/-+|\s+/g, '');

it.each([['the router', RouterConfig]])(
  'the settings of %s stand in docs/operations.md (else: npm run operations)',
  (_, config) => {
    expect(documented).toContain(settingsTable(config).replace(/-+|\s+/g, ''));
  },
);

const settings = {
  DATABASE_URL: 'postgres://somebody:secret@127.0.0.1/samsvar',
  REDIS_URL: 'redis://127.0.0.1',
  PUBLIC_ORIGIN: 'https://svar.example',
  KEYCLOAK_URL: 'https://innlogging.example',
};

describe('the telephone system', () => {
  it('is none until somebody says which', () => {
    expect(readConfig(settings)).toMatchObject({ telephoneSystem: 'none' });
  });

  it('names all it needs to be reached and was not given', () => {
    const given = { ...settings, TELEPHONE_SYSTEM: 'asterisk', ARI_USER: 'router' };
    expect(() => readConfig(given)).toThrow(
      ['ARI_URL', 'ARI_PASSWORD', 'AMI_USER', 'AMI_PASSWORD']
        .map((name) => `  ${name}: expected a value, because TELEPHONE_SYSTEM is asterisk; nothing was given`)
        .join('\n'),
    );
  });

  it('may have trunks by names of its own', () => {
    expect(readConfig(settings).trunks).toEqual(['trunk']);
    expect(readConfig({ ...settings, TRUNKS: 'operator-sbc, gulen' }).trunks).toEqual(['operator-sbc', 'gulen']);
    expect(() => readConfig({ ...settings, TRUNKS: 'trunk@other' })).toThrow('TRUNKS');
  });

  it('may ring beginnings of numbers, and nothing else', () => {
    expect(readConfig({ ...settings, MAY_RING: '+4755, 116117' }).mayRing).toEqual(['+4755', '116117']);
    expect(() => readConfig({ ...settings, MAY_RING: '*' })).toThrow('MAY_RING');
  });
});

describe('the servers by which browsers’ sound finds its way', () => {
  const relay = 'turn:turn.example:3478?transport=udp';
  const secret = 'shared-with-coturn';

  it('are none until they are named', () => {
    expect(readConfig(settings).iceServers).toBeUndefined();
  });

  it('are STUN and TURN, and nothing else', () => {
    const given = { ...settings, ICE_SERVERS: `stun:turn.example, ${relay}`, TURN_SECRET: secret };
    expect(readConfig(given).iceServers).toEqual(['stun:turn.example', relay]);
    for (const wrong of ['https://turn.example', 'turn:', `${relay}&x`, 'turn:user:password@turn.example'])
      expect(() => readConfig({ ...given, ICE_SERVERS: wrong })).toThrow('ICE_SERVERS');
  });

  it('want the secret that a relay shares, and never show it', () => {
    expect(() => readConfig({ ...settings, ICE_SERVERS: relay })).toThrow(
      '  TURN_SECRET: expected a value, because ICE_SERVERS names a TURN server; nothing was given',
    );
    expect(() => readConfig({ ...settings, ICE_SERVERS: relay, TURN_SECRET: 'short' })).toThrow(
      'TURN_SECRET: expected at least 16 characters; given (secret, 5 characters)',
    );
    expect(readConfig({ ...settings, ICE_SERVERS: 'stun:turn.example' }).turnSecret).toBeUndefined();
  });
});
