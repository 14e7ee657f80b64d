// Shared by every project. Jest runs in CommonJS mode (its ESM mode cannot load Nest 12 on Node 20);
// SWC turns our sources and Nest's ESM packages into CommonJS on the way.
const swc = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', decorators: true, tsx: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};

/** ESM-only packages that tested code imports; everything else in node_modules stays as it is. */
const esmOnly = ['@nestjs', 'cookie', 'uuidv7', 'jose'];

const common = {
  testEnvironment: 'node',
  transform: { '^.+\\.(ts|tsx|mjs|js)$': ['@swc/jest', swc] },
  transformIgnorePatterns: [`/node_modules/(?!(${esmOnly.join('|')})/)`],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  testEnvironmentOptions: {
    customExportConditions: ['@samsvar/source', 'node', 'node-addons', 'require', 'default'],
  },
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  clearMocks: true,
};

/** Quick tests of pure code: `*.spec.ts`. Part of `npm run check`. */
exports.unit = (rootDir) => ({
  ...common,
  rootDir,
  testMatch: ['<rootDir>/{src,test}/**/*.spec.{ts,tsx,mjs}'],
  testPathIgnorePatterns: ['\\.(room|isolation|web|e2e|bench|keycloak|pbx|softphone|pictures|words)\\.spec\\.'],
});

/** Tests on real parts: `*.<kind>.spec.ts`, each kind a suite of `npm test` or a command of its own. */
exports.suite = (rootDir, kind) => ({
  ...common,
  rootDir,
  testMatch: [`<rootDir>/{src,test}/**/*.${kind}.spec.{ts,tsx,mjs}`],
  testTimeout: 30_000,
});
