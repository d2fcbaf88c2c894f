import { SystemClock } from '@app/kernel';
import { LocalStripe } from './local-stripe';
import { readSettings } from './settings';

async function main(): Promise<void> {
  const localStripe = new LocalStripe(readSettings(process.env), new SystemClock());
  const url = await localStripe.start();
  process.stdout.write(`Local Stripe (test mode) listens on ${url}\n`);
  const stop = (): void => void localStripe.stop().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
