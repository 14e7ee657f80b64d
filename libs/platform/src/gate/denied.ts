/** The gate said no. Caught once, at the edge: foreign answers exactly like absent, a member is told what is missing. */
export class Denied extends Error {
  constructor(
    readonly because: string,
    readonly isForeign: boolean,
  ) {
    super(`denied: ${because}`);
    this.name = 'Denied';
  }
}
