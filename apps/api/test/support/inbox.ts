import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eventually } from '@app/testing';
import { freePort } from './shop';

export interface ReceivedMail {
  id: string;
  subject: string;
  text: string;
  html: string;
  to: { address: string }[];
  headers: Record<string, string>;
}

const CHILD = join(__dirname, '../../../../scripts/lib/inbox-child.mjs');

/** A real mail server in a process of its own: what arrives there went through SMTP. */
export class Inbox {
  private child: ChildProcess;
  private web = '';

  /** Starts it and answers the settings that send mail there. */
  async start(): Promise<Record<string, string>> {
    const [smtp, web] = [await freePort(), await freePort()];
    this.web = `http://127.0.0.1:${web}`;
    this.child = spawn(process.execPath, [CHILD, String(smtp), String(web)], { stdio: 'ignore' });
    await eventually(async () => (await fetch(`${this.web}/api/email`)).ok, 20_000);
    return { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(smtp) };
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null) return;
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }

  async mailsTo(address: string): Promise<ReceivedMail[]> {
    const mails = (await (await fetch(`${this.web}/api/email`)).json()) as ReceivedMail[];
    return mails.filter(({ to }) => to.some((recipient) => recipient.address === address));
  }

  /** The mail with this subject, once it has arrived. */
  mail(address: string, subject: string | RegExp): Promise<ReceivedMail> {
    const fits = (mail: ReceivedMail) =>
      typeof subject === 'string' ? mail.subject === subject : subject.test(mail.subject);
    return eventually(async () => (await this.mailsTo(address)).find(fits) ?? null, 20_000);
  }

  /** The headers as they came through SMTP, by their names in lower case, none of them read for us. */
  async rawHeaders({ id }: ReceivedMail): Promise<Map<string, string>> {
    const source = await (await fetch(`${this.web}/api/email/${id}/source`)).text();
    const [head = ''] = source.split('\r\n\r\n');
    const lines = head.replaceAll(/\r\n[ \t]+/g, ' ').split('\r\n');
    return new Map(
      lines.map((line) => [line.slice(0, line.indexOf(':')).toLowerCase(), line.slice(line.indexOf(':') + 1).trim()]),
    );
  }
}
