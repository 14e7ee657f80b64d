/** A short name for what is said, the same for the same words: FNV-1a, 32 bits. For telling few apart, not for keeping secrets. */
export function nameOf(words: string): string {
  let hash = 0x811c9dc5;
  for (let place = 0; place < words.length; place++) hash = Math.imul(hash ^ words.charCodeAt(place), 0x01000193);
  return (hash >>> 0).toString(36);
}
