import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { refusals } from '@samsvar/contracts';

const about = new DocumentBuilder()
  .setTitle('Samsvar')
  .setDescription('The contact centre that municipalities share. Every "no" is problem details (RFC 9457) with a code.')
  .setVersion('1')
  .setOpenAPIVersion('3.1.0')
  .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT' }, 'signedIn')
  .addSecurityRequirements('signedIn')
  .build();

/** The API as its DTOs say it, the same for the same code: it is committed, and drift fails. */
export function describeApi(app: NestFastifyApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, about, {
    operationIdFactory: (controller, method) => `${camel(controller.replace(/Controller$/, ''))}.${method}`,
  });
  const paths = Object.entries(document.paths).filter(([path]) => path.startsWith('/api/'));
  for (const [path, item] of paths) {
    for (const operation of operationsOf(item)) {
      operation.responses['default'] = no;
      operation.parameters = [...idsIn(path), ...(operation.parameters ?? []).filter((one) => one.in !== 'path')];
    }
  }
  for (const schema of Object.values(document.components?.schemas ?? {})) {
    for (const property of Object.values(('properties' in schema && schema.properties) || {})) {
      if ('format' in property && property.format === 'uuid' && property.type === 'object') property.type = 'string';
    }
  }
  return {
    ...document,
    paths: Object.fromEntries(paths.sort(([one], [other]) => (one < other ? -1 : 1))),
    components: { ...document.components, schemas: { ...document.components?.schemas, Problem: problem } },
  };
}

const camel = (name: string) => name.charAt(0).toLowerCase() + name.slice(1);

type Parameter = { in: string };
type Operation = { responses: Record<string, unknown>; parameters?: Parameter[] };

/** What stands in a path is an id. (What the compilers say of a branded string differs, so they are not asked.) */
const idsIn = (path: string) =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', ...(name !== 'callId' && { format: 'uuid' }) },
  }));

const operationsOf = (path: object): Operation[] =>
  Object.values(path).filter((part): part is Operation => typeof part === 'object' && 'responses' in part);

const no = {
  description: 'A refusal, a denial or a fault',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const string = { type: 'string' as const };
const problem = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'code', 'traceId'],
  properties: {
    type: string,
    title: string,
    status: { type: 'integer' as const },
    code: { ...string, enum: Object.keys(refusals) },
    detail: string,
    traceId: string,
    errors: {
      type: 'array' as const,
      items: {
        type: 'object' as const,
        required: ['field', 'rule', 'message'],
        properties: { field: string, rule: string, message: string },
      },
    },
  },
};

/** The explorer, for whoever wants to try the API in the demo. Its pages come from ourselves. */
export function showExplorer(app: NestFastifyApplication): void {
  SwaggerModule.setup('api/explorer', app, () => describeApi(app), { jsonDocumentUrl: 'api/explorer/openapi.json' });
}
