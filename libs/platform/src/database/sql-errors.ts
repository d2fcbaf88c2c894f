interface PostgresError {
  code?: string;
  constraint?: string;
  detail?: string;
}

/** The driver's own error: TypeORM wraps it. */
function driverError(error: unknown): PostgresError | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('driverError' in error && typeof error.driverError === 'object') return error.driverError as PostgresError;
  return error as PostgresError;
}

export function sqlStateOf(error: unknown): string | undefined {
  const code = driverError(error)?.code;
  return typeof code === 'string' ? code : undefined;
}

export function constraintOf(error: unknown): string | undefined {
  return driverError(error)?.constraint;
}

/**
 * Rethrows a violated constraint as the domain error that it stands for, by the constraint's name;
 * anything else as it came. SQL functions raise their refusals with a constraint name too, and facts in the detail.
 */
export function translateConstraint(
  error: unknown,
  byName: Readonly<Record<string, (detail: string | undefined) => Error>>,
): never {
  const name = constraintOf(error);
  const make = name === undefined ? undefined : byName[name];
  throw make ? make(driverError(error)?.detail) : error;
}
