// node dist/desk/first-load.js: what the browser needs of script before anything is painted, by the page as it was built.
import { readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type Load = { readonly files: readonly string[]; readonly kbGzip: number; readonly ownKbGzip: number };

/** The scripts that the page names itself, whatever it is opened for. */
export function namedByPage(dist: string): readonly string[] {
  const page = readFileSync(join(dist, 'index.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="\/assets\/([\w.-]+\.js)"/g)].map(([, file = '']) => file);
}

/** Thousands of bytes, each file gzipped by itself as it goes over the wire; `own` is what of them no package brought. */
export function loadOf(dist: string, files: readonly string[]): Load {
  const all = files.map((file) => {
    const script = readFileSync(join(dist, 'assets', basename(file)), 'utf8');
    const map = JSON.parse(readFileSync(join(dist, 'assets', `${basename(file)}.map`), 'utf8')) as SourceMapPayload;
    return { bytes: zipped(script), own: zipped(ownPartOf(script, new SourceMap(map))) };
  });
  const kb = (pick: (one: (typeof all)[number]) => number) =>
    Number((all.reduce((sum, one) => sum + pick(one), 0) / 1_000).toFixed(1));
  return { files, kbGzip: kb(({ bytes }) => bytes), ownKbGzip: kb(({ own }) => own) };
}

const zipped = (text: string): number => (text === '' ? 0 : gzipSync(text, { level: 9 }).byteLength);

/** Character by character, by the map: what the minifier wrote for sources that do not lie among the packages. */
function ownPartOf(script: string, map: SourceMap): string {
  let own = '';
  for (const [row, line] of script.split('\n').entries())
    for (let column = 0; column < line.length; column += 1) {
      const entry = map.findEntry(row, column);
      const isOwn = 'originalSource' in entry && /\.(ts|tsx)$/.test(entry.originalSource) && !isPackage(entry.originalSource); // prettier-ignore
      if (isOwn) own += line[column];
    }
  return own;
}

const isPackage = (source: string): boolean => source.includes('node_modules/');
