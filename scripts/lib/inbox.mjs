import { fileURLToPath } from 'node:url';
import { nodeBinary } from './node-binary.mjs';
import { answers } from './wait.mjs';

const child = fileURLToPath(new URL('inbox-child.mjs', import.meta.url));

/** Starts the mail inbox: SMTP on one loopback port, its web page and API (`/api/email`) on another. */
export async function startInbox({ env, processes, smtpPort, webPort }) {
  const url = `http://127.0.0.1:${webPort}`;
  await processes.launch('inbox', nodeBinary(), [child, String(smtpPort), String(webPort)], {
    env,
    isReady: () => answers(`${url}/api/email`),
  });
  return { url, smtpPort };
}
