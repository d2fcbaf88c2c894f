import type { Abstract } from '@nestjs/common';
import type { TestingModule } from '@nestjs/testing';
import { createModule, deliverEvents, useTestDatabase, type TestDatabase, type TestModuleOptions } from '@app/testing';
import { IdentityModule } from '../identity.module';
import { GivenFactors } from './given-factors';
import { GivenPeople, type Services } from './given-people';

/** What nearly every spec of this lib begins with. */
export interface IdentityStage {
  readonly db: TestDatabase;
  /** To be asked within a test or a hook: it starts before the first of them. */
  readonly app: Services;
  readonly given: GivenPeople;
  readonly factors: GivenFactors;
  /** Hands what was announced to its handlers. */
  readonly deliver: () => Promise<void>;
}

/** Registers the hooks of a spec of this lib, on a database of its own; with other modules or providers where it needs them. */
export function useIdentity(options: Partial<TestModuleOptions> = {}): IdentityStage {
  const db = useTestDatabase();
  let module: TestingModule;
  beforeAll(async () => {
    module = await createModule(db, { imports: [IdentityModule], ...options });
  });
  afterAll(() => module?.close());
  const app: Services = { get: <T>(token: Abstract<T>) => module.get<T>(token) };
  const given = new GivenPeople(app, db);
  return { db, app, given, factors: new GivenFactors(app, db, given), deliver: () => deliverEvents(db, module) };
}
