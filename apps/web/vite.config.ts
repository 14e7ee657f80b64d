import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ['@samsvar/source', 'module', 'browser', 'production', 'import', 'default'] },
  build: {
    target: 'es2023',
    // Nothing inlined as data: URLs, so that the content security policy can say 'self' and mean it.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Beside the scripts and not named in them: for whoever reads a stack, and for the bench that weighs what is ours.
    sourcemap: 'hidden',
  },
});
