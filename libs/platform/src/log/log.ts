import type { LoggerService } from '@nestjs/common';
import { destination as writeTo, pino, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../config/index.js';
import { currentTrace } from './trace.js';

export type Log = Logger;

/** Keys that may carry a person or a secret, wherever they stand: they are struck out even when somebody logs them. */
const personal = [
  'authorization',
  'cookie',
  'token',
  'password',
  'body',
  'query',
  'number',
  'phone',
  'name',
  'email',
  'callerNumber',
];

const warning = 40;

let standardOut: ReturnType<typeof writeTo> | undefined;

/** Lines leave some at a time: one write for every answer would cost more than the answer's own bytes. */
const someAtATime = () => (standardOut ??= writeTo({ fd: 1, sync: false, minLength: 4_096, periodicFlush: 100 }));

/**
 * The log of a process: JSON lines, each with its trace id, without personal data.
 * What may be logged is ids, codes, route templates and durations.
 */
export function createLog(service: string, level: LogLevel, destination?: DestinationStream): Log {
  const out = destination ?? someAtATime();
  return pino(
    {
      level,
      base: { service },
      timestamp: pino.stdTimeFunctions.isoTime,
      mixin: () => currentTrace() ?? {},
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: personal.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]), censor: '[struck out]' },
      serializers: { err: errorWithoutValues },
      hooks: {
        // A warning may be a process's last words.
        logMethod(words, say, severity) {
          say.apply(this, words);
          if (severity >= warning && out === standardOut) standardOut.flushSync();
        },
      },
    },
    out,
  );
}

/** An error's kind and stack. Postgres puts row values in `detail` and SQL parameters beside it: they stay out. */
function errorWithoutValues(error: unknown) {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  return { type: error.name, message: error.message, stack: error.stack, ...(code === undefined ? {} : { code }) };
}

/** Nest's own lines, into the same log. */
export class NestLog implements LoggerService {
  constructor(private readonly into: Log) {}

  log(message: unknown, ...rest: unknown[]): void {
    this.into.debug({ context: rest.at(-1) }, String(message));
  }

  warn(message: unknown, ...rest: unknown[]): void {
    this.into.warn({ context: rest.at(-1) }, String(message));
  }

  error(message: unknown, ...rest: unknown[]): void {
    const err = message instanceof Error ? message : undefined;
    this.into.error({ context: rest.at(-1), err }, String(message));
  }
}
