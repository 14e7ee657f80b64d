import type { router } from './routes.js';

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
