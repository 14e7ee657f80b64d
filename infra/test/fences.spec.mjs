import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

const script = join(__dirname, '../fences/lint-trespasses.mjs');
const lastLine = (text) => text.trimEnd().split('\n').at(-1);
const report = JSON.parse(lastLine(execFileSync(process.execPath, [script], { encoding: 'utf8', timeout: 120_000 })));

describe('the fences stand', () => {
  it.each(report.refused)('$sentence ($expected)', ({ rules, expected }) => {
    expect(rules).toContain(expected);
  });

  it.each(report.allowed)('but $sentence', ({ rules }) => {
    expect(rules).toEqual([]);
  });
});
