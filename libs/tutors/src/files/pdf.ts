import { FileRefused } from '../tutors.errors';

const HEADER = '%PDF-';
const END = /%%EOF[\s\0]*$/;
const END_AREA = 1024;
/** What makes a document act: scripts, programs to start, files inside it. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z])/;
/** Where an archive's table of contents ends: the same bytes would be a PDF to one program and a ZIP or Java archive to another. */
const ARCHIVE_END = 'PK\u0005\u0006';
const ARCHIVE_END_AREA = 66_000;
const STREAM = /stream\r?\n/g;
const STREAM_END = 'endstream';

/**
 * A PDF is kept as it came, so it must be one and nothing else besides. What hides in a compressed stream isn't found
 * here: staff open documents as downloads, outside of our pages.
 */
export function requirePlainPdf(bytes: Buffer): void {
  const text = bytes.toString('latin1');
  if (!text.startsWith(HEADER) || !END.test(text.slice(-END_AREA))) {
    throw new FileRefused('This PDF is damaged, or has something else behind it. Save it again as a PDF.');
  }
  if (text.slice(-ARCHIVE_END_AREA).includes(ARCHIVE_END)) throw refusal();
  // Names may be written with codes: /J#61vaScript is /JavaScript.
  const names = outsideStreams(text).replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
  if (ACTIVE.test(names)) throw refusal();
}

/**
 * Streams are compressed data, in which any three letters turn up by chance. One pass: an expression that looks for each
 * end anew would take hours for a file of nothing but beginnings.
 */
function outsideStreams(text: string): string {
  let outside = '';
  let at = 0;
  for (const { index } of text.matchAll(STREAM)) {
    if (index < at) continue;
    const end = text.indexOf(STREAM_END, index);
    if (end === -1) break;
    outside += text.slice(at, index);
    at = end + STREAM_END.length;
  }
  return outside + text.slice(at);
}

const refusal = (): FileRefused =>
  new FileRefused('This PDF holds scripts or other files. Print it to a new PDF and send that one.');
