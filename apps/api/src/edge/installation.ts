/** What kind of house this is, for the answers that must say it. */
export class Installation {
  /** A demo's people, numbers and incidents are invented, and its screens say so. */
  constructor(readonly isDemo: boolean) {}
}
