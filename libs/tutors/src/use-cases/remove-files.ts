import { Scheduled, Storage, UnitOfWork, type ScheduledTask } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { UnreferencedFileRepository } from '../persistence/unreferenced-file.repository';

const BATCH = 100;

/** Removes files that no row points to any more, or never came to. */
@Injectable()
@Scheduled('tutors.remove-files', { cron: '*/5 * * * *' })
export class RemoveFiles implements ScheduledTask {
  constructor(
    private readonly files: UnreferencedFileRepository,
    private readonly storage: Storage,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async run(now: Temporal.Instant): Promise<void> {
    for (;;) {
      const due = await this.files.due(now, BATCH);
      let removed = 0;
      for (const key of due) removed += await this.remove(key);
      // Those that somebody is claiming at this moment are left for the next time.
      if (due.length < BATCH || removed === 0) return;
    }
  }

  /** The note goes with the file, and last: a removal that breaks is done again. Who is claiming it goes first. */
  private async remove(key: string): Promise<number> {
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.files.lock(tx, key))) return 0;
      await this.storage.remove(key);
      await this.files.claim(tx, [key]);
      return 1;
    });
  }
}
