// Preloaded (`--import`) into every process of ours that shall take another moment for now: its wall clock runs ahead by
// PLANTED_AHEAD_MS. Timers and the monotonic clock are as they were.
const ahead = Number(process.env['PLANTED_AHEAD_MS']);
const real = Date;

globalThis.Date = new Proxy(real, {
  construct: (_, given, wanted) =>
    Reflect.construct(
      real,
      given.length === 0 ? [real.now() + ahead] : given,
      wanted === globalThis.Date ? real : wanted,
    ),
  get: (_, name) => (name === 'now' ? () => real.now() + ahead : Reflect.get(real, name)),
});
