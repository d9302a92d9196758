import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { campaignJsonSchema } from '#scenario';
import { failures } from '#platform';
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
    for (const operation of Object.values(path)) if (isOperation(operation)) addCommonAnswers(operation);
  }
  return document;
}

interface Operation {
  readonly responses: Record<string, unknown>;
  readonly security?: unknown;
}

function isOperation(value: unknown): value is Operation {
  return typeof value === 'object' && value !== null && 'responses' in value;
}

/** What any route may answer: a key that is missing or may not, and a service that is overloaded or closing. */
function addCommonAnswers({ responses, security }: Operation): void {
  const common =
    security === undefined ? (['unavailable'] as const) : (['unauthenticated', 'forbidden', 'unavailable'] as const);
  for (const code of common) {
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
