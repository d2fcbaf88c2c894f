import { running } from './browser';

interface Mail {
  subject: string;
  to: { address: string }[];
  text: string;
  html: string;
}

/** The newest mail to `address` whose subject fits, waited for. */
export async function mailTo(address: string, subject: RegExp, withinMilliseconds = 30_000): Promise<Mail> {
  const deadline = Date.now() + withinMilliseconds;
  for (;;) {
    const mails = (await (await fetch(`${running().inbox}/api/email`)).json()) as Mail[];
    const found = mails
      .filter((mail) => mail.to.some((to) => to.address === address) && subject.test(mail.subject))
      .at(-1);
    if (found) return found;
    if (Date.now() > deadline)
      throw new Error(`No mail to ${address} about ${String(subject)}; there are ${mails.length} mails.`);
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
