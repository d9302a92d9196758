import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiResponse } from '@nestjs/swagger';
import { failures, type FailureCode } from '#platform';
import { problemMediaType } from '../http/problem.js';
import type { RuledClass } from '../rules/compiled.rules.js';
import type { AnswerName } from './answer.schemas.js';

function reference(name: string): { $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}

/** The body that a route takes: the schema of a class with rules, or one by name. */
export function Takes(type: RuledClass | string): MethodDecorator {
  return ApiBody({ schema: reference(typeof type === 'string' ? type : type.name) });
}

/** What a route answers where all goes well; null for nothing at all. */
export function Answers(status: number, name: AnswerName | null, description = ''): MethodDecorator {
  if (name === null) return ApiResponse({ status, description });
  return ApiResponse({ status, description, content: { 'application/json': { schema: reference(name) } } });
}

/** What else a route of its kind may answer, beside what every route may. */
export function Problems(...codes: readonly FailureCode[]): MethodDecorator & ClassDecorator {
  return applyDecorators(
    ...codes.map((code) =>
      ApiResponse({
        status: failures[code].status,
        description: failures[code].title,
        content: { [problemMediaType]: { schema: reference('Problem') } },
      }),
    ),
  );
}
