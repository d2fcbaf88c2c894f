// `npm run demo:code`: what the authenticator app of the demo staff shows now.
import { DEMO_PEOPLE } from './lib/demo-sign-ins.mjs';
import { totpCode, untilNextCode } from './lib/totp.mjs';

const { name, totpSecret } = DEMO_PEOPLE.staff;
const seconds = Math.ceil(untilNextCode() / 1000);
process.stdout.write(`${totpCode(totpSecret)}   for ${name}, for another ${seconds} s; each code works once\n`);
