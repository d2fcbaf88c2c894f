import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PERMISSIONS, permissionsOf, type Permission } from './permissions';
import { ROLES, type Role } from './roles';

const DOCS = join(__dirname, '../../../../docs/operations/console.md');
const STAFF: readonly Role[] = ROLES.filter((role) => role.startsWith('staff:'));

function documented(): Map<string, string[]> {
  const rows = readFileSync(DOCS, 'utf8').matchAll(/^\| `(console\.[a-z-]+)`\s*\|(.*)\|$/gm);
  return new Map(
    [...rows].map(([, permission = '', cells = '']) => [
      permission,
      cells.split('|').flatMap((cell, index) => (cell.trim() === 'yes' ? [STAFF[index] ?? 'nobody'] : [])),
    ]),
  );
}

describe('what staff may do', () => {
  const console = Object.entries(PERMISSIONS).filter(([permission]) => permission.startsWith('console.'));

  it('is what the table of the operations page says', () => {
    expect(Object.fromEntries(documented())).toEqual(
      Object.fromEntries(console.map(([permission, roles]) => [permission, [...roles]])),
    );
  });

  it('is for staff only', () => {
    for (const role of ['guardian', 'student', 'tutor'] as const) {
      const held = [...permissionsOf([role])].filter((permission) => permission.startsWith('console.'));
      expect(held).toEqual([]);
    }
  });

  it('lets no admin see anybody’s data by being admin', () => {
    const admin = permissionsOf(['staff:admin']);
    const sight: Permission[] = ['console.see-people', 'console.break-glass', 'console.review-applications'];
    expect(sight.filter((permission) => admin.has(permission))).toEqual([]);
  });
});
