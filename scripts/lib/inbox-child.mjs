// The mail inbox of a local run, as a process of its own: nothing leaves the machine, and both its addresses are loopback.
import { MailDev } from 'maildev';

const [smtp, web] = process.argv.slice(2).map(Number);
const inbox = new MailDev({ smtp, web, ip: '127.0.0.1', webIp: '127.0.0.1', silent: true, maxEmails: 500 });
await inbox.start();
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => inbox.stop().finally(() => process.exit(0)));
