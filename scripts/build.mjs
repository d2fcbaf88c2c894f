// `npm run build`: the servers and the web app into dist/, where their sources have changed.
import path from 'node:path';
import { build } from './lib/build.mjs';
import { defaultDataDir } from './lib/paths.mjs';
import { openRun } from './lib/product.mjs';
import { createScreen } from './lib/screen.mjs';

const screen = createScreen();
const processes = await openRun({ dataDir: path.join(defaultDataDir, 'build'), screen });
try {
  await build({ processes, screen });
} catch (error) {
  screen.say(`\n${error.tail ?? error.message}`);
  process.exitCode = 1;
}
await processes.stopAll();
