import { useEffect, useState } from 'react';

/** A microphone, or something to hear by. Without a name until the microphone may be used. */
export type SoundDevice = { readonly id: string; readonly name: string };
export type SoundDevices = { readonly microphones: readonly SoundDevice[]; readonly speakers: readonly SoundDevice[] };

const none: SoundDevices = { microphones: [], speakers: [] };

/** Of the machine itself: the browser lists its own choice besides, under these names. */
const notItsOwn = (id: string): boolean => id !== '' && id !== 'default' && id !== 'communications';

/** What is plugged in now; the list follows what is plugged in and pulled out. `again`: when names may have come. */
export function useSoundDevices(again?: unknown): SoundDevices {
  const [devices, setDevices] = useState(none);
  useEffect(() => {
    const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
    if (!mediaDevices) return;
    const stops = new AbortController();
    const look = () =>
      void mediaDevices.enumerateDevices().then(
        (found) => stops.signal.aborted || setDevices(sorted(found)),
        () => undefined,
      );
    look();
    mediaDevices.addEventListener('devicechange', look, { signal: stops.signal });
    return () => stops.abort();
  }, [again]);
  return devices;
}

function sorted(found: readonly MediaDeviceInfo[]): SoundDevices {
  const of = (kind: MediaDeviceKind) =>
    found
      .filter((one) => one.kind === kind && notItsOwn(one.deviceId))
      .map((one) => ({ id: one.deviceId, name: one.label }));
  return { microphones: of('audioinput'), speakers: of('audiooutput') };
}

/** Whether this browser lets a page choose where its sound comes out. */
export const canChooseSpeaker = (): boolean => 'setSinkId' in HTMLMediaElement.prototype;

/** Through this device; through the machine's own when it has been pulled out, or the browser does not let us choose. */
export async function soundThrough(out: HTMLMediaElement | AudioContext, device: string | undefined): Promise<void> {
  if (!('setSinkId' in out)) return;
  const choose = out.setSinkId.bind(out) as (id: string) => Promise<void>;
  await choose(device ?? '').catch(() => choose('').catch(() => undefined));
}
