// `npm run build`: the servers and the web app into dist/, where their sources have changed.
import path from 'node:path';
import { build } from './lib/build.mjs';
import { defaultDataDir } from './lib/paths.mjs';
import { openRun } from './lib/product.mjs';
import { createScreen } from './lib/screen.mjs';
import { onStopRequest } from './lib/stop-request.mjs';

const screen = createScreen();

async function main() {
  const processes = await openRun({ dataDir: path.join(defaultDataDir, 'build'), screen });
  onStopRequest(() => processes.stopAll().then(() => process.exit(130)));
  try {
    await build({ processes, screen });
  } finally {
    await processes.stopAll();
  }
}

main().catch((error) => {
  screen.say(`\n${error.tail ?? error.message}`);
  process.exit(1);
});
