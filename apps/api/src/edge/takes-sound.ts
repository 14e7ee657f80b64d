import type { Readable } from 'node:stream';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Problem } from './problem.js';

/** Three minutes from a telephone, or half a minute in stereo from a studio. */
export const largestSound = 5 * 1024 * 1024;

type SoundConfig = { readonly takesSound?: boolean };

/** This route is sent a sound, as bytes; every other one takes JSON only. */
export const TakesSound = () => RouteConfig({ takesSound: true } satisfies SoundConfig);

/** Asked before a byte of it is read: nobody else is sent megabytes. */
export function readSoundsWhereTaken(server: FastifyInstance): void {
  const types = ['audio/wav', 'audio/x-wav', 'audio/wave', 'audio/vnd.wave'];
  server.addContentTypeParser(types, async (request: FastifyRequest, sent: Readable) => {
    if ((request.routeOptions.config as SoundConfig).takesSound !== true) throw new Problem('unknown-media-type');
    if (Number(request.headers['content-length']) > largestSound) throw new Problem('too-large');
    return whole(sent);
  });
}

/** Without a length that was said beforehand it is counted. */
async function whole(sent: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  let length = 0;
  for await (const piece of sent as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > largestSound) throw new Problem('too-large');
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
}
