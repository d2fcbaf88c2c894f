import 'reflect-metadata';
import type { DynamicModule, ForwardReference, Type } from '@nestjs/common';
import type { DataMap } from '@app/platform';
import { HOLDS_PERSONAL_DATA, IS_PUBLIC, REQUIRED_PERMISSION, RETENTION_CLASSES } from '@app/platform';

type Importable = Type | DynamicModule | ForwardReference | Promise<DynamicModule>;

interface ModuleParts {
  controllers: Type[];
  providers: Type[];
}

/** Everything that a module and those it imports bring, read from Nest's metadata: nothing is started. */
export function partsOf(root: Importable): ModuleParts {
  const seen = new Set<unknown>();
  const parts: ModuleParts = { controllers: [], providers: [] };
  const visit = (entry: Importable): void => {
    if (entry instanceof Promise || seen.has(entry)) return;
    seen.add(entry);
    if ('forwardRef' in entry) {
      const forward = entry.forwardRef as () => Importable;
      visit(forward());
      return;
    }
    const given: Partial<DynamicModule> = 'module' in entry ? entry : {};
    const module: Type = 'module' in entry ? entry.module : entry;
    const both = (key: 'imports' | 'controllers' | 'providers'): unknown[] => [
      ...((Reflect.getMetadata(key, module) as unknown[] | undefined) ?? []),
      ...(given[key] ?? []),
    ];
    for (const next of both('imports')) visit(next as Importable);
    parts.controllers.push(...(both('controllers') as Type[]));
    parts.providers.push(...both('providers').flatMap(classOf));
  };
  visit(root);
  return parts;
}

function classOf(provider: unknown): Type[] {
  if (typeof provider === 'function') return [provider as Type];
  if (typeof provider === 'object' && provider !== null && 'useClass' in provider) return [provider.useClass as Type];
  return [];
}

/** Routes that declare neither a permission nor that they are open. */
export function undeclaredRoutes(controllers: readonly Type[]): string[] {
  return controllers.flatMap((controller) =>
    methodsOf(controller)
      .filter(([, handler]) => Reflect.hasMetadata('path', handler))
      .filter(([, handler]) => !isDeclared(handler) && !isDeclared(controller))
      .map(([name]) => `${controller.name}.${name}`),
  );
}

/** Socket events that declare neither. `event` is the metadata key of the decorator that makes a class one. */
export function undeclaredSocketEvents(providers: readonly Type[], event: symbol | string): string[] {
  return providers
    .filter((provider) => Reflect.hasMetadata(event, provider) && !isDeclared(provider))
    .map((provider) => provider.name);
}

function isDeclared(target: object): boolean {
  return Reflect.hasMetadata(REQUIRED_PERMISSION, target) || Reflect.getMetadata(IS_PUBLIC, target) === true;
}

function methodsOf(controller: Type): [string, object][] {
  const prototype = controller.prototype as Record<string, unknown>;
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const value: unknown = name === 'constructor' ? undefined : prototype[name];
    return typeof value === 'function' ? [[name, value as object] satisfies [string, object]] : [];
  });
}

export function personalDataProviders(providers: readonly Type[]): Type[] {
  return providers.filter((provider) => Reflect.getMetadata(HOLDS_PERSONAL_DATA, provider) === true);
}

/** Tables that nobody answers for, entries for tables that are gone, and personal data that no provider would hand out. */
export function tableComplaints(
  tables: readonly string[],
  maps: readonly DataMap[],
  libsWithProvider: ReadonlySet<string>,
): string[] {
  const mapped = new Map(
    maps.flatMap((map) => Object.entries(map.tables).map(([table, facts]) => [table, { map, facts }] as const)),
  );
  const complaints = tables.filter((table) => !mapped.has(table)).map((table) => `${table} is in no data map`);
  for (const [table, { map, facts }] of mapped) {
    if (!tables.includes(table)) complaints.push(`${table} is in the data map of ${map.lib} and not in the database`);
    if (!table.startsWith(`${map.lib}_`)) complaints.push(`${table} does not carry its owner ${map.lib} as prefix`);
    if (!RETENTION_CLASSES.includes(facts.retention)) complaints.push(`${table} has no retention class`);
    if (facts.personal && !libsWithProvider.has(map.lib))
      complaints.push(`${table} holds personal data and ${map.lib} has no provider`);
    if (facts.personal && facts.retention === 'reference')
      complaints.push(`${table} holds personal data and can’t be reference data`);
  }
  return complaints;
}
