// Lints each sample as if it stood at its place, and prints the rules that refuse it, as JSON.
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { allowed, trespasses } from './trespasses.mjs';

process.chdir(new URL('../..', import.meta.url).pathname);

// Without a project graph the boundary rule skips itself silently.
await createProjectGraphAsync();

const untyped = {
  languageOptions: { parserOptions: { projectService: false } },
  rules: Object.fromEntries(
    ['no-floating-promises', 'no-misused-promises', 'await-thenable', 'switch-exhaustiveness-check'].map((rule) => [
      `@typescript-eslint/${rule}`,
      'off',
    ]),
  ),
};
const eslint = new ESLint({ overrideConfig: [untyped] });

const lint = async ({ sentence, file, code }) => {
  const [result] = await eslint.lintText(`${code}\n`, { filePath: file });
  return { sentence, rules: result.messages.map(({ ruleId, message }) => ruleId ?? message) };
};

const report = { refused: [], allowed: [] };
for (const sample of trespasses) report.refused.push({ ...(await lint(sample)), expected: sample.rule });
for (const sample of allowed) report.allowed.push(await lint(sample));
console.log(JSON.stringify(report));
