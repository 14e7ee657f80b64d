// The fences of the house: which layer may know which, which room may knock at which door,
// and what the pure core may not touch. Each is seen to stand by infra/test/fences.spec.mjs.

/** Layers and runtimes, by Nx tag. */
export const layers = [
  { sourceTag: 'layer:core', onlyDependOnLibsWithTags: ['layer:core'], allowedExternalImports: ['fast-check'] },
  { sourceTag: 'layer:contract', onlyDependOnLibsWithTags: ['layer:core', 'layer:contract'] },
  { sourceTag: 'layer:adapter', onlyDependOnLibsWithTags: ['layer:core', 'layer:contract', 'layer:adapter'] },
  {
    sourceTag: 'layer:app',
    onlyDependOnLibsWithTags: ['layer:core', 'layer:contract', 'layer:adapter', 'layer:app'],
  },
  { sourceTag: 'layer:infra', onlyDependOnLibsWithTags: ['layer:infra'] },
  { sourceTag: 'runtime:any', onlyDependOnLibsWithTags: ['runtime:any'] },
  { sourceTag: 'runtime:browser', onlyDependOnLibsWithTags: ['runtime:any', 'runtime:browser'] },
  { sourceTag: 'runtime:node', onlyDependOnLibsWithTags: ['runtime:any', 'runtime:node'] },
];

/**
 * Who may knock where in apps/api: room → the doors it may use.
 * `edge` is how HTTP, queues and sockets are spoken; every room may use it, and it knows no room.
 */
export const rooms = {
  edge: [],
  audit: ['edge'],
  outbox: ['edge'],
  tenancy: ['edge', 'outbox'],
  identity: ['edge', 'outbox', 'tenancy'],
  lines: ['edge', 'outbox'],
  recordings: ['edge', 'outbox', 'lines'],
  hours: ['edge', 'outbox', 'lines', 'tenancy'],
  roster: ['edge'],
  'roster-balance': ['edge', 'identity', 'tenancy', 'absences', 'roster-draft', 'roster-files'],
  'call-outs': ['edge', 'roster-balance'],
  'roster-calendar': ['edge', 'roster', 'tenancy'],
  'roster-demand': ['edge', 'lines'],
  'roster-draft': ['edge', 'identity', 'roster'],
  'roster-files': ['edge', 'identity', 'roster-draft', 'roster-laying'],
  'roster-laying': ['edge', 'absences', 'roster-draft'],
  'roster-rules': ['edge', 'identity', 'tenancy', 'roster', 'absences', 'roster-demand', 'roster-draft'],
  'roster-templates': ['edge', 'roster-demand', 'roster-draft', 'roster-laying'],
  wishes: ['edge', 'outbox', 'identity'],
  absences: ['edge', 'outbox', 'identity', 'roster'],
  handover: ['edge', 'outbox'],
  'roster-publishing': ['edge', 'identity', 'outbox', 'roster', 'roster-draft'],
  swaps: ['edge', 'outbox', 'identity', 'roster', 'roster-draft', 'roster-publishing', 'roster-rules'],
  subjects: [],
  directory: ['edge', 'identity', 'absences'],
  inquiries: ['edge', 'subjects'],
  'roster-proposal': [],
  'roster-filling': [
    'edge',
    'tenancy',
    'absences',
    'wishes',
    'roster-balance',
    'roster-demand',
    'roster-draft',
    'roster-laying',
    'roster-proposal',
  ],
  retention: [],
  statistics: ['edge'],
  plan: ['edge', 'outbox', 'tenancy', 'identity', 'lines', 'recordings', 'hours', 'roster', 'absences', 'call-outs'],
};

const syntax = (selector, message) => ({ selector, message });

export const everywhere = [
  syntax('ExportDefaultDeclaration', 'Export by name: a default export has as many names as readers.'),
  syntax('TSEnumDeclaration', 'Use a union or an `as const` object.'),
  syntax(
    "MemberExpression[object.name='process'][property.name='env']",
    'Only config.ts reads the environment; take the value as an argument.',
  ),
];

export const outsideDoors = [syntax('ExportAllDeclaration', '`export *` belongs in a door (index.ts) only.')];

export const inTests = [
  syntax(
    'CallExpression[callee.object.name=/^(it|test|describe)$/][callee.property.name=/^(only|skip|todo)$/]',
    'A test is on or it is gone.',
  ),
  syntax('CallExpression[callee.name=/^x(it|test|describe)$/]', 'A test is on or it is gone.'),
];

export const inCore = [
  syntax(
    "MemberExpression[object.name='Date'][property.name='now']",
    'The core has no clock: the time arrives in the event.',
  ),
  syntax("NewExpression[callee.name='Date']", 'The core has no clock: use kernel/time.ts.'),
  syntax(
    "MemberExpression[object.name='Math'][property.name='random']",
    'The core has no chance: it arrives in the event.',
  ),
];

export const coreGlobals = [
  'process',
  'setTimeout',
  'setInterval',
  'setImmediate',
  'queueMicrotask',
  'fetch',
  'crypto',
  'performance',
  'Buffer',
].map((name) => ({ name, message: 'The core decides, it does not do.' }));

export const coreImports = {
  patterns: [
    { group: ['node:*', 'fs', 'path', 'crypto', 'timers'], message: 'The core runs anywhere: no Node modules.' },
  ],
};

/**
 * A room is entered by its door (`#api/<room>`), and only by those whom the table lets in.
 * Regular expressions, because in `group` patterns a leading `#` is a comment.
 */
export const roomFence = (room) => ({
  patterns: [
    ...Object.keys(rooms)
      .filter((other) => other !== room)
      .flatMap((other) => [
        { regex: `^(\\.\\./)+${other}(/|$)`, message: `Use the door: #api/${other}.` },
        ...(rooms[room].includes(other)
          ? []
          : [{ regex: `^#api/${other}$`, message: `${room} may not knock at ${other} (table in eslint.fences.js).` }]),
      ]),
    { regex: '^#api/[^/]+/', message: 'A room has one door.' },
  ],
});
