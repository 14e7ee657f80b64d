import type { OnApplicationShutdown, OnModuleInit } from '@nestjs/common';
import type { Redis } from 'ioredis';
import type { Clock } from '../clock/index.js';
import { hearStream, keys, tellOnce, type Hearing } from '../redis/index.js';
import type { ToldSignOut } from './sign-out-token.js';
import { signOutsMatterFor, type SignOut, type SignOuts } from './sign-outs.js';

/** How long a process that starts waits to have heard; Redis away must not keep the house shut. */
const waitsAtStart = 2_000;

/** Where sign-outs are told, to every process that lets people in. */
export class SignOutDesk {
  constructor(
    private readonly redis: Redis,
    private readonly clock: Clock,
  ) {}

  /** True when it was told now; false when that token had been heard before. */
  tell({ jti, signOut }: ToldSignOut): Promise<boolean> {
    return tellOnce(this.redis, signOut, {
      once: keys.signOutHeard(jti),
      stream: keys.signOuts,
      rememberedSeconds: signOutsMatterFor / 1_000,
      trimmed: ['minid', this.clock.now() - signOutsMatterFor],
    });
  }
}

/** Hears every sign-out that still matters, from before this process was there too, and has it heeded. */
export class SignOutEar implements OnModuleInit, OnApplicationShutdown {
  private hearing: Hearing | undefined;

  constructor(
    private readonly connect: () => Redis,
    private readonly signOuts: SignOuts,
    private readonly clock: Clock,
  ) {}

  async onModuleInit(): Promise<void> {
    const oldest = () => Promise.resolve(String(this.clock.now() - signOutsMatterFor));
    const hear = (signOut: SignOut) => this.signOuts.heed(signOut);
    this.hearing = hearStream(this.connect(), keys.signOuts, oldest, hear);
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<void>((resolve) => (timer = setTimeout(resolve, waitsAtStart)));
    await Promise.race([this.hearing.listening, late]);
    clearTimeout(timer);
  }

  onApplicationShutdown(): void {
    this.hearing?.stop();
  }
}
