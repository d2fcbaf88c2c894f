import { withClient } from './global-setup';
import { stopTestPostgres } from './test-postgres';

export default async function globalTeardown(): Promise<void> {
  const { TRACK_TEST_SERVER: server, TRACK_TEST_TEMPLATE: template } = process.env;
  if (server && template) {
    await withClient(server, (client) => client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`));
  }
  await stopTestPostgres();
}
