import { FileRefused } from '../tutors.errors';

const HEADER = '%PDF-';
const END = /%%EOF[\s\0]*$/;
const END_AREA = 1024;
/** What makes a document act: scripts, programs to start, files inside it. */
const ACTIVE = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|SubmitForm|ImportData)(?![A-Za-z])/;
/** Where an archive's table of contents ends: the same bytes would be a PDF to one program and a ZIP or Java archive to another. */
const ARCHIVE_END = 'PK\u0005\u0006';
const ARCHIVE_END_AREA = 66_000;
/** Compressed data: any three letters turn up in it by chance. */
const STREAMS = /stream\r?\n[\s\S]*?endstream/g;

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
  const names = text
    .replace(STREAMS, '')
    .replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
  if (ACTIVE.test(names)) throw refusal();
}

const refusal = (): FileRefused =>
  new FileRefused('This PDF holds scripts or other files. Print it to a new PDF and send that one.');
