import { Engine, type EngineParts, type LastOwned } from './engine.js';

/** How often a process that stands by looks whether the floor is free: nobody tells of a lease that runs out. */
const usually = 50;

export type KeeperParts = Omit<EngineParts, 'lost'> & {
  /** What the floor must know before it hears of the first call. */
  readonly begin?: (engine: Engine) => Promise<void>;
  /** This process owns the floor from here on, until `ended`. */
  readonly owning: (engine: Engine) => void;
  readonly ended: (why: string) => void;
};

/** Owns one centre's floor whenever nobody else does: takes over, serves, and after a loss stands by again. */
export class FloorKeeper {
  private isStopped = false;
  private engine: Engine | undefined;
  /** What this process owned last, until it is seen that somebody has it, or has had it, since. */
  private last: LastOwned | undefined;
  private running: Promise<void> | undefined;
  /** Somebody gave the floor up: also while nobody here waited for that. */
  private isToldFree = false;
  private wake: () => void = () => undefined;

  constructor(
    private readonly parts: KeeperParts,
    private readonly lookEveryMs = usually,
  ) {}

  start(): void {
    this.running ??= this.run();
  }

  /** The floor is given up, by whoever had it. */
  look(): void {
    this.isToldFree = true;
    this.wake();
  }

  async stop(): Promise<void> {
    this.isStopped = true;
    this.wake();
    await this.engine?.stop().catch(() => undefined);
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.isStopped) {
      let hasFailed = false;
      try {
        await this.serveOnce();
      } catch (fault) {
        hasFailed = true;
        this.parts.ended(fault instanceof Error ? fault.message : String(fault));
      }
      await this.pause(hasFailed);
    }
  }

  /** Deaf: it is we who gave the floor up, and told of that we would fail again at once, and again. */
  private async pause(isDeaf: boolean): Promise<void> {
    if ((isDeaf || !this.isToldFree) && !this.isStopped) {
      let timer: NodeJS.Timeout | undefined;
      await new Promise<void>((resolve) => {
        this.wake = () => (isDeaf && !this.isStopped ? undefined : resolve());
        timer = setTimeout(resolve, this.lookEveryMs);
      });
      clearTimeout(timer);
    }
    this.isToldFree = false;
  }

  /** Settles at once when the floor is somebody else's, else when it is lost or given up. */
  private async serveOnce(): Promise<void> {
    const { promise: over, resolve: end } = withResolvers<string>();
    const engine = await this.take(end);
    if (!engine) return;
    // Whoever asked us to stop while the floor was being claimed found no engine to stop.
    if (this.isStopped) return engine.stop();
    this.engine = engine;
    try {
      await Promise.race([this.begin(engine), over]);
      if (engine.lease.isHeld) this.parts.owning(engine);
      this.parts.ended(await over);
    } finally {
      this.engine = undefined;
      this.last = engine.owned;
      await engine.stop();
    }
  }

  private async take(lost: (why: string) => void): Promise<Engine | undefined> {
    const parts = { ...this.parts, lost };
    const back = this.last && (await Engine.takeBack(parts, this.last));
    this.last = undefined;
    return back ?? Engine.takeOver(parts);
  }

  private async begin(engine: Engine): Promise<void> {
    // Side by side: every caller waits for both.
    const ready = this.parts.begin?.(engine);
    await Promise.all([ready, engine.connect(ready)]);
  }
}

/** `Promise.withResolvers` of a later Node. */
function withResolvers<Value>() {
  let resolve!: (value: Value) => void;
  const promise = new Promise<Value>((settle) => (resolve = settle));
  return { promise, resolve };
}
