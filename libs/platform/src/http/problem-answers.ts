import { applyDecorators } from '@nestjs/common';
import { ApiExtension, ApiResponse } from '@nestjs/swagger';
import type { ProblemCode } from '@app/contracts';

/** The refusals of an operation beyond the common ones, for the OpenAPI file. */
export const ProblemAnswers = (...codes: ProblemCode[]) =>
  applyDecorators(
    ApiExtension('x-problem-codes', codes),
    ApiResponse({
      status: 'default',
      description: ['A problem (RFC 9457).', ...codes].join(' '),
      content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
    }),
  );
