import { running } from './browser';

interface Mail {
  subject: string;
  to: { address: string }[];
  text: string;
  html: string;
}

const PATIENCE_MILLISECONDS = 30_000;

/** The newest mail to `address` whose subject fits, once there are that many, waited for. */
export async function mailTo(address: string, subject: RegExp, { count = 1 } = {}): Promise<Mail> {
  const deadline = Date.now() + PATIENCE_MILLISECONDS;
  for (;;) {
    const mails = (await (await fetch(`${running().inbox}/api/email`)).json()) as Mail[];
    const fitting = mails.filter((mail) => mail.to.some((to) => to.address === address) && subject.test(mail.subject));
    const newest = fitting.at(-1);
    if (newest && fitting.length >= count) return newest;
    if (Date.now() > deadline)
      throw new Error(
        `${fitting.length} mails to ${address} about ${String(subject)} of ${mails.length}, not ${count}.`,
      );
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** The first link in a mail's text that leads to `path`. */
export function linkIn(mail: Mail, path: string): string {
  const link = [...mail.text.matchAll(/https?:\/\/[^\s)>\]]+/g)]
    .map(([url]) => url)
    .find((url) => new URL(url).pathname === path);
  if (!link) throw new Error(`The mail "${mail.subject}" has no link to ${path}.`);
  return link;
}
