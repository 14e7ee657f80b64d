/** The visitor's voice, or why there is none. The microphone is on until its tracks are stopped. */
export async function openMicrophone(): Promise<MediaStream | 'refused' | 'missing'> {
  // Only in a page that came safely; elsewhere there is none to ask for.
  const { mediaDevices } = navigator as { mediaDevices?: MediaDevices };
  if (!mediaDevices) return 'refused';
  try {
    return await mediaDevices.getUserMedia({ audio: true });
  } catch (cause) {
    return cause instanceof DOMException && cause.name === 'NotAllowedError' ? 'refused' : 'missing';
  }
}

export const closeMicrophone = (sound: MediaStream): void => sound.getTracks().forEach((track) => track.stop());
