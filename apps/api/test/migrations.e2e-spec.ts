import { resolve } from 'node:path';
import { createDataSource, migrate } from '@app/platform';
import type { DataSource } from 'typeorm';
import { MIGRATIONS } from '../src/migrations';
import { PASSWORD, People } from './support/people';
import { useTestApi } from './support/test-api';

/** The last that is in use somewhere: what came after it meets rows that it did not make. */
const RELEASED = 'NarrowSlots1700000000018';
/** The clock stands at 2027-03-01T15:00Z. */
const [NOW, TOMORROW] = ['2027-03-01T15:00:00Z', '2027-03-02T20:00:00Z'];

const api = useTestApi();
let dataSource: DataSource;

beforeAll(async () => {
  const applicationName = 'migrations-test';
  dataSource = await createDataSource({
    url: api.db.url,
    poolSize: 2,
    applicationName,
    migrations: MIGRATIONS,
  }).initialize();
});
afterAll(() => dataSource?.destroy());

async function undo(): Promise<void> {
  const newer = MIGRATIONS.length - MIGRATIONS.findIndex(({ name }) => name === RELEASED) - 1;
  for (let count = 0; count < newer; count += 1) await dataSource.undoLastMigration();
  await api.db.query('DELETE FROM platform_sql_functions');
}

const redo = () => migrate(dataSource, resolve(__dirname, '../../../libs'));
const lastMigration = async () =>
  (await api.db.query<{ name: string }>('SELECT name FROM platform_migration ORDER BY id DESC LIMIT 1'))[0]?.name;
const freeTomorrow = () =>
  api.db.query<{ tutor_id: string }>('SELECT tutor_id FROM booking_free_at($1, 60, 0, $2)', [TOMORROW, NOW]);

describe('the migrations since the last that is in use', () => {
  it('go back, and forth over what people have had before, and lose none of it', async () => {
    const people = new People(api.app);
    const { tutorId } = await people.tutor();
    const family = await people.family();
    const guardian = api.visitor();
    await guardian.post('/sign-ins', { email: family.email, password: PASSWORD });
    const student = `/families/${family.familyId}/students/${family.studentId}`;
    expect((await guardian.put(`${student}/suspension`, {})).status).toBe(204);

    await undo();
    expect(await lastMigration()).toBe(RELEASED);
    await redo();

    expect(await lastMigration()).toBe(MIGRATIONS.at(-1)?.name);
    expect(await freeTomorrow()).toEqual([{ tutor_id: tutorId }]);
    expect((await guardian.get(student)).body).toMatchObject({ pausedBy: ['your-family'] });
    expect((await guardian.delete(`${student}/suspension`)).status).toBe(204);
    expect((await guardian.get(student)).body).toMatchObject({ pausedBy: [] });
  });
});
