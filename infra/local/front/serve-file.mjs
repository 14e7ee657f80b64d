import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream';

/** @type {Record<string, string>} */
const types = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/** As in production: everything from our own origin, nothing inline, in nobody's frame. */
const security = {
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; " +
    "connect-src 'self'; media-src 'self' blob:; manifest-src 'self'; form-action 'self'; base-uri 'none'; " +
    "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/**
 * Serves a built file. Every path that names none is a place inside the page, and gets the page.
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} reply
 * @param {string} folder
 */
export async function serveFile(request, reply, folder) {
  if (request.method !== 'GET' && request.method !== 'HEAD') return end(reply, 405, 'Only for reading.');
  const path = decoded(request.url ?? '/');
  const wanted = path && resolve(join(folder, path));
  if (!wanted || !(wanted + sep).startsWith(folder + sep)) return end(reply, 400, 'No such path.');

  const isAsset = extname(wanted) !== '';
  const file = isAsset ? wanted : join(folder, 'index.html');
  const found = await stat(file).catch(() => undefined);
  if (!found?.isFile()) return end(reply, 404, isAsset ? 'No such file.' : 'The web is not built yet.');

  reply.writeHead(200, {
    ...security,
    'content-type': types[extname(file)] ?? 'application/octet-stream',
    'content-length': found.size,
    // The names of built files carry their content's hash; the page that names them must be asked for anew.
    'cache-control': path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  });
  if (request.method === 'HEAD') reply.end();
  else pipeline(createReadStream(file), reply, () => undefined);
}

/** @param {string} url @returns {string} empty when it is malformed */
function decoded(url) {
  try {
    return decodeURIComponent(new URL(url, 'http://front').pathname).replaceAll('\0', '');
  } catch {
    return '';
  }
}

/** @param {import('node:http').ServerResponse} reply @param {number} status @param {string} words */
function end(reply, status, words) {
  reply.writeHead(status, { ...security, 'content-type': 'text/plain; charset=utf-8' });
  reply.end(`${words}\n`);
}
