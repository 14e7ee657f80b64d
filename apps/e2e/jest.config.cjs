const { unit } = require('../../jest.preset.cjs');

module.exports = { ...unit(__dirname), testEnvironment: require.resolve('./screens-on-failure.cjs') };
