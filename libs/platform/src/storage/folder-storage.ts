import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { Injectable } from '@nestjs/common';
import { newId } from '@app/kernel';
import { Settings } from '../config/settings';
import { NotFound } from '../http/platform.errors';
import { requireStorageKey, Storage } from './storage';

const ONLY_US = { folder: 0o700, file: 0o600 };

/** A folder of this machine, readable by the product's own user only. The content type stands in the row that has the key. */
@Injectable()
export class FolderStorage extends Storage {
  private readonly root: string;

  constructor(settings: Settings) {
    super();
    this.root = resolve(settings.storageDir);
  }

  /** Under another name first: a process that dies half-way leaves no half file at the key. */
  override async put(key: string, content: Uint8Array | Readable): Promise<void> {
    const path = this.pathOf(key);
    const unfinished = join(this.root, '.unfinished', newId());
    await mkdir(dirname(path), { recursive: true, mode: ONLY_US.folder });
    await mkdir(dirname(unfinished), { recursive: true, mode: ONLY_US.folder });
    try {
      const source = content instanceof Readable ? content : Readable.from([Buffer.from(content)]);
      await pipeline(source, createWriteStream(unfinished, { mode: ONLY_US.file, flags: 'wx', flush: true }));
      await rename(unfinished, path);
    } catch (error) {
      await rm(unfinished, { force: true });
      throw error;
    }
  }

  override async read(key: string): Promise<Buffer> {
    try {
      return await readFile(this.pathOf(key));
    } catch (error) {
      throw isMissing(error) ? new NotFound('file') : error;
    }
  }

  override async stream(key: string): Promise<Readable> {
    if (!(await this.has(key))) throw new NotFound('file');
    return createReadStream(this.pathOf(key));
  }

  override async remove(key: string): Promise<void> {
    await rm(this.pathOf(key), { force: true });
  }

  override async has(key: string): Promise<boolean> {
    try {
      return (await stat(this.pathOf(key))).isFile();
    } catch (error) {
      if (isMissing(error)) return false;
      throw error;
    }
  }

  private pathOf(key: string): string {
    return join(this.root, ...requireStorageKey(key).split('/'));
  }
}

function isMissing(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';
}
