import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = /\.(?:css|js|svg|webmanifest)$/;
/** Below it the headers weigh more than what is saved. */
const SMALLEST = 512;
/** The highest, 11, takes twenty times as long for a twelfth less. */
const QUALITY = 9;

/** Lays `.br` and `.gz` beside what was built, so that the api compresses nothing while somebody waits. */
export function precompress(): Plugin {
  return {
    name: 'precompress',
    apply: 'build',
    writeBundle({ dir }) {
      for (const name of readdirSync(dir ?? '', { recursive: true, encoding: 'utf8' })) {
        const file = join(dir ?? '', name);
        if (!WORTH_IT.test(name) || statSync(file).size < SMALLEST) continue;
        const bytes = readFileSync(file);
        writeFileSync(
          `${file}.br`,
          brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: QUALITY } }),
        );
        writeFileSync(`${file}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
