import { centreId, type CentreId } from '@samsvar/core';
import {
  AriClient,
  AsteriskDevices,
  AsteriskTelephony,
  RemoteSimulator,
  type AmiAddress,
  type AriAddress,
  type CallerBook,
  type MayAct,
  type Telephony,
} from '@samsvar/telephony';
import type { RouterConfig } from './config.js';
import type { TelephoneDoor } from './gateway/desk-telephones.js';
import { AsteriskInStep, type AsteriskInStepParts } from './in-step/asterisk-in-step.js';
import type { InStep } from './in-step/in-step.js';

/** Who speaks to the telephone system: a centre, under the name it has there. */
export type Speaker = { readonly centre: CentreId; readonly slug: string; readonly callerBook: CallerBook };

/** Beginnings of the outside numbers that may be rung. Undefined: a simulator has its own, and keeps to them. */
export const mayRingOf = ({ telephoneSystem, mayRing = [] }: RouterConfig): readonly string[] | undefined =>
  telephoneSystem === 'asterisk' ? mayRing : undefined;

/** The one place that knows what telephone system there is: a new line for each ownership of a centre's floor. */
export function openLine(config: RouterConfig, { centre, slug, callerBook }: Speaker, mayAct: MayAct): Telephony {
  switch (config.telephoneSystem) {
    case 'asterisk':
      return new AsteriskTelephony({
        ari: ariAddress(config, slug),
        ami: amiAddress(config),
        callerBook,
        mayAct,
        mayRing: mayRingOf(config) ?? [],
        trunks: config.trunks,
      });
    case 'simulator': {
      const { simulatorUrl: url = '', simulatorToken: token = '' } = config;
      return new RemoteSimulator({ url, token, centre, callerBook, mayAct });
    }
    case 'none':
      return noLine;
  }
}

const rehearsal = `0-rehearsal-${process.pid}`;

/** Asterisk would go on making every event of every telephone for whoever rehearsed, until it is restarted. */
export async function endRehearsal(config: RouterConfig): Promise<void> {
  if (config.telephoneSystem !== 'asterisk') return;
  const ari = new AriClient(ariAddress(config, rehearsal));
  await ari.ask('DELETE', `/applications/${rehearsal}/subscription`, { eventSource: 'endpoint:PJSIP' });
  ari.close();
}

/** For a centre that does not exist, under a name that none can have: the name of a centre begins with a letter. */
export function openRehearsalLine(config: RouterConfig, mayAct: MayAct): Telephony {
  if (config.telephoneSystem !== 'asterisk') return noLine;
  const slug = rehearsal;
  const callerBook: CallerBook = () => ({ callerRef: '', isInternal: false });
  return openLine(config, { centre: centreId(slug), slug, callerBook }, mayAct);
}

/** What keeps the telephone system by a centre's floor: only a real one has numbers, telephones and a queue to keep. */
export function keepInStep(
  config: RouterConfig,
  slug: string,
  about: Omit<AsteriskInStepParts, 'ari' | 'ami'>,
): InStep | undefined {
  if (config.telephoneSystem !== 'asterisk') return undefined;
  return new AsteriskInStep({ ...about, ari: ariAddress(config, slug), ami: amiAddress(config) });
}

/** AMI over HTTP, on ARI's own port. */
export function amiAddress({ ariUrl = '', amiUser = '', amiPassword = '' }: RouterConfig): AmiAddress {
  const { hostname, port } = new URL(ariUrl);
  return { host: hostname, port: Number(port || 80), user: amiUser, password: amiPassword };
}

/** Where browsers' telephones are let in: only a real telephone system has any. */
export function telephoneDoor(config: RouterConfig): TelephoneDoor | undefined {
  if (config.telephoneSystem !== 'asterisk') return undefined;
  const ari = ariAddress(config, '');
  const devices = new AsteriskDevices(new AriClient(ari));
  return { secret: ari.password, letIn: (telephone) => devices.letIn(telephone) };
}

/** Which application of Asterisk's a centre is. */
export function ariAddress({ ariUrl = '', ariUser = '', ariPassword = '' }: RouterConfig, slug: string): AriAddress {
  const { hostname, port } = new URL(ariUrl);
  return { host: hostname, port: Number(port || 80), user: ariUser, password: ariPassword, app: slug };
}

/** Nobody rings, and whoever is rung does not hear it. */
const noLine: Telephony = {
  connect: () => Promise.resolve(),
  listen: () => undefined,
  perform: () => Promise.resolve(),
  close: () => Promise.resolve(),
};
