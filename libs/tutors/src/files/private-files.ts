import { Clock } from '@app/kernel';
import { Storage, TooBusy, UnitOfWork, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { UnreferencedFileRepository } from '../persistence/unreferenced-file.repository';

export interface NewFile {
  readonly key: string;
  readonly content: Buffer;
  readonly contentType: string;
}

/** Longer than any write takes. */
const WRITING = { hours: 1 };

/**
 * Files and their rows, without a transaction around both: a key is noted as belonging to nobody before its file is
 * written, and stays noted until a row points to it. Whatever breaks half-way, the job below finds the file.
 */
@Injectable()
export class PrivateFiles {
  constructor(
    private readonly storage: Storage,
    private readonly unreferenced: UnreferencedFileRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Writes the files, then the rows that point to them. */
  async keep<T>(files: readonly NewFile[], then: (tx: Transaction) => Promise<T>): Promise<T> {
    const keys = files.map(({ key }) => key);
    await this.unitOfWork.run((tx) => this.unreferenced.add(tx, keys, this.clock.now().add(WRITING)));
    for (const { key, content, contentType } of files) await this.storage.put(key, content, { contentType });
    return this.unitOfWork.run(async (tx) => {
      if (!(await this.unreferenced.claim(tx, keys))) throw new TooBusy();
      return then(tx);
    });
  }

  /** In the transaction that removes their rows; the files follow within minutes. */
  async giveUp(tx: Transaction, keys: readonly string[]): Promise<void> {
    if (keys.length > 0) await this.unreferenced.add(tx, keys, this.clock.now());
  }

  read(key: string): Promise<Buffer> {
    return this.storage.read(key);
  }
}
