import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { AuditTrail } from '@app/platform';
import { useTestDatabase } from '@app/testing';

const ROOT = join(__dirname, '../../../..');

describe('npm run audit:verify', () => {
  const db = useTestDatabase();
  beforeAll(async () => {
    const trail = new AuditTrail(db.clock);
    for (const subjectId of ['one', 'two', 'three', 'four']) {
      const act = { actorId: null, action: 'tutors.decided', subjectType: 'tutor', subjectId } as const;
      await db.unitOfWork.run((tx) => trail.append(tx, act));
    }
  });

  /** The very command, on this database. */
  const verify = (): Promise<{ code: number; said: string }> =>
    new Promise((resolve) => {
      const env = { DATABASE_URL: db.url };
      execFile(process.execPath, ['scripts/audit-verify.mjs'], { cwd: ROOT, env }, (error, said) =>
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said }),
      );
    });

  /** As a superuser who switches every guard off. */
  const asSuperuser = (sql: string): Promise<unknown> =>
    db.dataSource.query(
      `BEGIN; SET LOCAL session_replication_role = replica;
       ALTER TABLE platform_audit DISABLE TRIGGER ALL; ALTER TABLE platform_audit_link DISABLE TRIGGER ALL;
       ${sql};
       ALTER TABLE platform_audit ENABLE TRIGGER ALL; ALTER TABLE platform_audit_link ENABLE TRIGGER ALL; COMMIT`,
    );

  it('passes while nothing was touched, and fails and names the row once a superuser changed one', async () => {
    expect(await verify()).toMatchObject({ code: 0, said: expect.stringContaining('4 entries') as unknown });
    await asSuperuser(`UPDATE platform_audit SET subject_id = 'another' WHERE subject_id = 'three'`);
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('at position 3') as unknown });
    await asSuperuser(`UPDATE platform_audit SET subject_id = 'three' WHERE subject_id = 'another'`);
    expect(await verify()).toMatchObject({ code: 0 });
    await asSuperuser(`DELETE FROM platform_audit WHERE subject_id = 'two'`);
    expect(await verify()).toMatchObject({ code: 1, said: expect.stringContaining('at position 2') as unknown });
  });
});
