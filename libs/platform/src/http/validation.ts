import { ValidationPipe, type ValidationError } from '@nestjs/common';
import type { FieldProblem } from '@app/contracts';
import { InvalidRequest } from './platform.errors';

/** Refuses unknown fields, converts nothing silently, and names each bad field by its JSON Pointer. */
export function requestValidation(): ValidationPipe {
  return new ValidationPipe({
    whitelist: true,
    forbidNonWhitelisted: true,
    forbidUnknownValues: true,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) => new InvalidRequest(fieldProblems(errors)),
  });
}

function fieldProblems(errors: readonly ValidationError[], parent = ''): FieldProblem[] {
  return errors.flatMap((error) => {
    const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    const own = Object.values(error.constraints ?? {}).slice(0, 1);
    return [...own.map((detail) => ({ pointer, detail })), ...fieldProblems(error.children ?? [], pointer)];
  });
}
