import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROBLEM_CODES } from '@app/contracts';
import { ROOT } from './seeded-violations';

interface Operation {
  operationId?: string;
  tags?: string[];
  responses: Record<string, { content?: Record<string, unknown> }>;
  'x-problem-codes'?: string[];
}

const document = JSON.parse(readFileSync(join(ROOT, 'apps/api/openapi.json'), 'utf8')) as {
  paths: Record<string, Record<string, Operation>>;
};
const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ name: `${method.toUpperCase()} ${path}`, operation })),
);
const namesOf = (wrong: (operation: Operation) => boolean) =>
  operations.filter(({ operation }) => wrong(operation)).map(({ name }) => name);

describe('the contract of the api', () => {
  it('gives every operation an id of its own and the lib that it belongs to', () => {
    expect(operations.length).toBeGreaterThan(10);
    expect(namesOf(({ operationId }) => !operationId)).toEqual([]);
    expect(namesOf(({ tags }) => tags?.length !== 1)).toEqual([]);
    const ids = operations.map(({ operation }) => operation.operationId);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('declares the problem answers of every operation', () => {
    expect(namesOf(({ responses }) => !responses.default?.content?.['application/problem+json'])).toEqual([]);
  });

  it('names only problem codes that the web app can know', () => {
    const known: readonly string[] = PROBLEM_CODES;
    const named = operations.flatMap(({ operation }) => operation['x-problem-codes'] ?? []);
    expect([...new Set(named)].filter((code) => !known.includes(code))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });
});
