import { RequestMethod, type Type } from '@nestjs/common';
import { IS_PUBLIC, REQUIRED_PERMISSION, type Permission } from '@app/platform';
import { testSettings } from '@app/testing';
import { ApiModule } from '../../src/app.module';
import { partsOf } from '../architecture';

export interface DiscoveredRoute {
  /** The method's name, which is its operation's id in the OpenAPI file. */
  name: string;
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  /** Null: open to everyone. */
  permission: Permission | null;
}

/** Every route of the api, read from Nest's metadata: nothing is started. */
export const allRoutes = (): DiscoveredRoute[] =>
  routesOf(partsOf(ApiModule.forRoot({ settings: testSettings() })).controllers);

/** Every route that these controllers register, with what it declares. */
export function routesOf(controllers: readonly Type[]): DiscoveredRoute[] {
  return controllers.flatMap((controller) => {
    const prototype = controller.prototype as Record<string, unknown>;
    return Object.getOwnPropertyNames(prototype).flatMap((name): DiscoveredRoute[] => {
      const handler = name === 'constructor' ? undefined : prototype[name];
      if (typeof handler !== 'function' || !Reflect.hasMetadata('path', handler)) return [];
      const verb = RequestMethod[Reflect.getMetadata('method', handler) as RequestMethod];
      return [
        {
          name,
          method: verb.toLowerCase() as DiscoveredRoute['method'],
          path: join(Reflect.getMetadata('path', controller), Reflect.getMetadata('path', handler)),
          permission: declared(REQUIRED_PERMISSION, handler, controller) as Permission | null,
        },
      ].map((route) => (declared(IS_PUBLIC, handler, controller) === true ? { ...route, permission: null } : route));
    });
  });
}

function declared(key: symbol, handler: object, controller: object): unknown {
  return (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, controller) ?? null) as unknown;
}

function join(...parts: unknown[]): string {
  const segments = parts.flatMap((part) => (typeof part === 'string' ? part.split('/') : [])).filter(Boolean);
  return `/${segments.join('/')}`;
}
