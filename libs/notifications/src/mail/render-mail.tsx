import { oneLine, type MailWords, type WayOut } from '../domain/words';
import { mailLayout, type MailLayoutProps } from './mail-layout';

export interface RenderedMail {
  subject: string;
  html: string;
  text: string;
}

/** Some 45 MB of code, so it is loaded with the first mail: the api imports this lib too and never renders one. */
async function loadLibrary() {
  const [parts, { render }] = await Promise.all([import('@react-email/components'), import('@react-email/render')]);
  return { render, MailLayout: mailLayout(parts) };
}

let library: ReturnType<typeof loadLibrary> | null = null;

/** HTML for those who see it and the same words as plain text for everybody else. */
export async function renderMail(
  words: MailWords,
  publicUrl: string,
  wayOut: WayOut | null = null,
): Promise<RenderedMail> {
  const { render, MailLayout } = await (library ??= loadLibrary());
  const html = await render(<MailLayout words={words} publicUrl={publicUrl} wayOut={wayOut} />);
  return { subject: oneLine(words.subject), html, text: plainText({ words, publicUrl, wayOut }) };
}

/** Written by hand rather than stripped of its tags: a list of facts stays readable, and a link stands on its own line. */
function plainText({ words, publicUrl, wayOut }: MailLayoutProps): string {
  const parts = [words.heading, ...words.paragraphs];
  if (words.facts)
    parts.push(words.facts.map(({ label, value }) => `${oneLine(label)}: ${oneLine(value, 500)}`).join('\n'));
  if (words.action) parts.push(`${words.action.label}:\n${publicUrl}${words.action.path}`);
  parts.push('--', words.footnote);
  if (wayOut) parts.push(`${wayOut.label}:\n${wayOut.url}`);
  parts.push(`Track Tutoring\n${publicUrl}`);
  return `${parts.join('\n\n')}\n`;
}
