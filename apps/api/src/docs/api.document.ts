import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { campaignJsonSchema } from '#scenario';
import { failures, type FailureCode } from '#platform';
import { problemMediaType } from '../http/problem.js';
import { ruleSchemas, type JsonSchema } from '../rules/compiled.rules.js';
import { ruledClasses } from '../rules/ruled.classes.js';
import { answerSchemas } from './answer.schemas.js';

type Schemas = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>;

/** The OpenAPI document, from the controllers and from the very schemas that requests and answers are held to. */
export function createDocument(app: INestApplication, version: string): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Hongbao')
    .setDescription('A red-envelope rewards engine. Amounts are integers in minor units (fen); errors are RFC 9457.')
    .setVersion(version)
    .addBearerAuth({ type: 'http', scheme: 'bearer', description: 'An API key.' }, 'key')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}_${method}`,
  });
  const schemas = { ...ruleSchemas(ruledClasses), ...campaignSchemas(), ...answerSchemas } as unknown as Schemas;
  document.components = { ...document.components, schemas };
  for (const path of Object.values(document.paths)) {
    for (const [method, operation] of Object.entries(path)) {
      if (isOperation(operation)) addCommonProblems(method, operation);
    }
  }
  return document;
}

interface Operation {
  readonly responses: Record<string, unknown>;
  readonly security?: unknown;
  readonly requestBody?: unknown;
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'responses' in value;
}

/** What any route of a kind may answer: to a body, to a key, and when too much is asked of the service. */
function addCommonProblems(method: string, { responses, security, requestBody }: Operation): void {
  const codes: FailureCode[] = ['too_many_requests', 'unavailable'];
  if (security !== undefined) codes.push('unauthenticated', 'forbidden');
  if (method === 'post') codes.push('bad_request', 'too_large', 'unsupported_media_type');
  if (requestBody !== undefined) codes.push('invalid');
  for (const code of codes) {
    const { status, title } = failures[code];
    const schema = { $ref: '#/components/schemas/Problem' };
    responses[status] ??= { description: title, content: { [problemMediaType]: { schema } } };
  }
}

/** The scenario room's own schema of a campaign, with its parts moved to where OpenAPI keeps them. */
function campaignSchemas(): Record<string, JsonSchema> {
  const { definitions } = campaignJsonSchema() as { definitions: Record<string, JsonSchema> };
  const moved = JSON.stringify(definitions).replaceAll('#/definitions/', '#/components/schemas/');
  return JSON.parse(moved) as Record<string, JsonSchema>;
}
