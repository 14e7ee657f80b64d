/** What stands in the way of hearing the person at the desk. */
export type Hindrance = 'refused' | 'missing';

/** Sound as people speak: no echo of the caller's own voice, no fan. */
const asSpoken = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/** The microphone is on until its tracks are stopped. `device`: the one chosen, or the browser's own choice. */
export async function openMicrophone(device?: string): Promise<MediaStream | Hindrance> {
  // Only in a page that came safely; elsewhere there is none to ask for.
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (!mediaDevices) return 'refused';
  try {
    return await mediaDevices.getUserMedia({ audio: { ...asSpoken, ...(device && { deviceId: { ideal: device } }) } });
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'NotAllowedError' ? 'refused' : 'missing';
  }
}

/** Whether it may be used and is there; it is off again at once. */
export async function tryMicrophone(device?: string): Promise<Hindrance | undefined> {
  const opened = await openMicrophone(device);
  if (typeof opened === 'string') return opened;
  close(opened);
  return undefined;
}

export const close = (sound: MediaStream | undefined): void => sound?.getTracks().forEach((track) => track.stop());

/** Calls when a microphone may have come or gone, or the browser's permission is another. Answers how to stop. */
export function watchMicrophones(changed: () => void): () => void {
  const stops = new AbortController();
  const { signal } = stops;
  (navigator as { mediaDevices?: MediaDevices }).mediaDevices?.addEventListener('devicechange', changed, { signal });
  navigator.permissions.query({ name: 'microphone' as PermissionName }).then(
    (permission) => permission.addEventListener('change', changed, { signal }),
    () => undefined, // A browser that does not tell; the person reloads.
  );
  return () => stops.abort();
}
