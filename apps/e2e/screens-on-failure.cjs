const { TestEnvironment } = require('jest-environment-node');

/** Whatever fails says what the screens showed just then: before the journey's own hooks close them. */
module.exports = class extends TestEnvironment {
  async handleTestEvent({ name, test, error }) {
    if (name !== 'test_fn_failure' && name !== 'hook_failure') return;
    const shown = await this.global.whatScreensShow?.();
    if (!shown) return;
    const [reason] = String(error?.message ?? error).split('\n');
    process.stderr.write(`\n  ● ${test?.name ?? 'before or after all'}: ${reason}\n${shown}\n\n`);
  }
};
