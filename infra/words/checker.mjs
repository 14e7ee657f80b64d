/** The checker that the suite has found, for its specs. @returns {import('../local/services/hunspell.mjs').Hunspell} */
export const checkerAtHand = () => JSON.parse(process.env['SAMSVAR_TEST_HUNSPELL'] ?? '{}');
