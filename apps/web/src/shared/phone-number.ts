/** A number the way it is read aloud: Norwegian ones in pairs without the country code, others as they are. */
export function asDialled(e164: string): string {
  const national = /^\+47(\d{8})$/.exec(e164)?.[1];
  return national?.replace(/(\d\d)(?=\d)/g, '$1 ') ?? e164;
}
