/** Minutes and seconds as a clock counts them, with hours when there are any: 0:07, 12:40, 1:02:05. Never below nothing. */
export function asCounted(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const rest = String(seconds % 60).padStart(2, '0');
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${String(minutes).padStart(2, '0')}:${rest}`;
}

/** What is left until then: the last second is 0:01, and 0:00 is over. */
export const asLeft = (ms: number): string => asCounted(Math.ceil(ms / 1_000) * 1_000);
