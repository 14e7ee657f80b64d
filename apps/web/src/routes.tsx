import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { CentreHome } from './centres/centre-home.js';
import { CentresPage } from './centres/centres-page.js';
import { OwnCentre } from './centres/own-centre.js';
import { House } from './centres/house.js';
import { DeskPage } from './desk/desk-page.js';
import { BrokenPage } from './shell/broken.js';
import { LostPage } from './shell/lost-page.js';
import { speakOfPlanning } from './words/speak.js';

const root = createRootRoute({ component: House, notFoundComponent: LostPage });

const home = createRoute({ getParentRoute: () => root, path: '/', component: CentresPage });

/** A centre by its short name: what is chosen lives in the address, never a person or a number. */
const centre = createRoute({ getParentRoute: () => root, path: '/$centre', component: OwnCentre });

const centreHome = createRoute({ getParentRoute: () => centre, path: '/', component: CentreHome });

const lines = createRoute({
  getParentRoute: () => centre,
  path: '/lines',
  component: lazyRouteComponent(() => import('./lines/lines-route.js'), 'LinesRoute'),
});

/** `screen`: as it hangs on a wall. */
const now = createRoute({
  getParentRoute: () => centre,
  path: '/now',
  component: lazyRouteComponent(() => import('./wallboard/now-page.js'), 'NowPage'),
  validateSearch: ({ screen }: { screen?: unknown }): { screen?: 'big' } => (screen === 'big' ? { screen } : {}),
});

const desk = createRoute({ getParentRoute: () => centre, path: '/desk', component: DeskPage });

const deskCheck = createRoute({
  getParentRoute: () => centre,
  path: '/desk-check',
  component: lazyRouteComponent(() => import('./desk-check/desk-check-page.js'), 'DeskCheckPage'),
});

/** A room of those who plan, and the words that only they need. */
async function withPlanning<Room>(room: Promise<Room>): Promise<Room> {
  await speakOfPlanning();
  return room;
}

/** Of this week, when the address names none. */
const roster = createRoute({
  getParentRoute: () => centre,
  path: '/roster',
  component: lazyRouteComponent(() => withPlanning(import('./roster/roster-route.js')), 'RosterRoute'),
});

const rosterOfWeek = createRoute({
  getParentRoute: () => centre,
  path: '/roster/$week',
  component: lazyRouteComponent(() => withPlanning(import('./roster/roster-route.js')), 'RosterRoute'),
});

const demand = createRoute({
  getParentRoute: () => centre,
  path: '/roster/demand',
  component: lazyRouteComponent(() => withPlanning(import('./roster/demand-route.js')), 'DemandRoute'),
});

const own = createRoute({
  getParentRoute: () => centre,
  path: '/own',
  component: lazyRouteComponent(() => import('./own/own-page.js'), 'OwnRoute'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    home,
    centre.addChildren([centreHome, lines, desk, deskCheck, now, roster, demand, rosterOfWeek, own]),
  ]),
  defaultErrorComponent: ({ error }) => <BrokenPage cause={error} />,
  scrollRestoration: true,
});
