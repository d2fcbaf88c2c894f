import { readFileSync } from 'node:fs';
import { anchorsIn, anchorText, createDataSource, readSettings, verifyAudit } from '@app/platform';

/** Says whether the audit trail holds; the anchors in the named files (logs of the worker, notes) are held against it. */
export async function main(files: readonly string[]): Promise<number> {
  const anchors = files.flatMap((file) => anchorsIn(readFileSync(file, 'utf8')));
  const dataSource = await createDataSource({
    url: readSettings().database.url,
    poolSize: 1,
    applicationName: 'track-tutoring-audit-verify',
    isPatient: true,
  }).initialize();
  try {
    const { entries, head, fault } = await verifyAudit(dataSource, anchors);
    if (fault) {
      const row = fault.entryId ? ` (entry ${fault.entryId})` : '';
      process.stdout.write(`The audit trail is broken at position ${fault.position}${row}: ${fault.what}.\n`);
      return 1;
    }
    const against = anchors.length > 0 ? `, ${anchors.length} anchors agree` : '';
    process.stdout.write(`The audit trail holds: ${entries} entries${against}.\n`);
    process.stdout.write(`Keep this line outside the database: ${anchorText(head)}\n`);
    return 0;
  } finally {
    await dataSource.destroy();
  }
}

// Under `npm run audit:verify` the script calls; in a container this file is run as it is.
if (process.argv[1] === __filename) {
  main(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: unknown) => {
      process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
      process.exit(2);
    },
  );
}
