// What the scripts that a page loads weigh, as they were built.
import { existsSync, readFileSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';

export type Load = { readonly files: readonly string[]; readonly kbGzip: number; readonly ownKbGzip: number };

/** Thousands of bytes, each file gzipped by itself as it goes over the wire; `own` is what of them no package brought. */
export function loadOf(dist: string, files: readonly string[]): Load {
  const all = files.map((file) => {
    const script = readFileSync(join(dist, 'assets', basename(file)), 'utf8');
    // The bundler's own few lines have no map: nobody wrote them here.
    const map = join(dist, 'assets', `${basename(file)}.map`);
    return { bytes: zipped(script), own: existsSync(map) ? zipped(ownPartOf(script, readMap(map))) : 0 };
  });
  const kb = (pick: (one: (typeof all)[number]) => number) =>
    Number((all.reduce((sum, one) => sum + pick(one), 0) / 1_000).toFixed(1));
  return { files, kbGzip: kb(({ bytes }) => bytes), ownKbGzip: kb(({ own }) => own) };
}

const readMap = (file: string) => new SourceMap(JSON.parse(readFileSync(file, 'utf8')) as SourceMapPayload);

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
