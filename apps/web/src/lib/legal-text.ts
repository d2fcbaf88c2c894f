export interface LegalSpan {
  text: string;
  isStrong?: boolean;
  href?: string;
}

export type LegalBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph' | 'quote'; spans: LegalSpan[] }
  | { kind: 'table'; head: LegalSpan[][]; rows: LegalSpan[][][] }
  | { kind: 'list'; isOrdered: boolean; items: LegalSpan[][] };

const NUMBERED_HEADING = /^\d+\.\s+\S[^,]{0,90}$/;
const LETTERED_HEADING = /^\([a-z]{1,3}\)\s+\S.{0,70}\.?$/;
const MARKDOWN_HEADING = /^(#{1,4})\s+(.+)$/;
const ITEM = /^(?:[-*•]|\d+\.)\s+(.+)$/;
const TABLE_RULE = /^\|(?:\s*:?-+:?\s*\|)+$/;
const INLINE = /\*\*(.+?)\*\*|\[([^\]]+)\]\(([^)\s]+)\)/g;

/**
 * A legal text as blocks: the operator's words stay as they are, and only what is a heading, a list or a paragraph is
 * recognised. The Terms are Markdown of a small kind; the policy is plain text with numbered headings.
 */
export function legalBlocks(text: string): LegalBlock[] {
  const isMarkdown = /^#{1,4}\s/m.test(text);
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean)
    .flatMap((part) => (isMarkdown ? markdownBlocks(part) : plainBlock(part)));
}

function plainBlock(part: string): LegalBlock[] {
  const isOneLine = !part.includes('\n');
  if (isOneLine && NUMBERED_HEADING.test(part)) return [{ kind: 'heading', level: 2, text: part }];
  if (isOneLine && LETTERED_HEADING.test(part)) return [{ kind: 'heading', level: 3, text: part }];
  return [{ kind: 'paragraph', spans: [{ text: part }] }];
}

function markdownBlocks(part: string): LegalBlock[] {
  const [first = '', ...rest] = part.split('\n');
  const heading = MARKDOWN_HEADING.exec(first);
  if (heading) {
    const below = rest.join('\n').trim();
    const [, marks = '', words = ''] = heading;
    // The document's own title stands above the text already.
    const own: LegalBlock[] =
      marks.length === 1 ? [] : [{ kind: 'heading', level: marks.length > 2 ? 3 : 2, text: words }];
    return below ? [...own, ...markdownBlocks(below)] : own;
  }
  const lines = part.split('\n').map((line) => line.trim());
  if (first.startsWith('>')) {
    return [{ kind: 'quote', spans: spansOf(lines.map((line) => line.replace(/^>\s?/, '')).join(' ')) }];
  }
  if (TABLE_RULE.test(lines[1] ?? '')) {
    const [head = [], , ...rows] = lines.map(cellsOf);
    return [{ kind: 'table', head, rows }];
  }
  if (ITEM.test(lines[0] ?? '')) {
    return [{ kind: 'list', isOrdered: /^\d/.test(lines[0] ?? ''), items: itemsOf(lines).map(spansOf) }];
  }
  return [{ kind: 'paragraph', spans: spansOf(lines.join(' ')) }];
}

/** "| a | b |" */
function cellsOf(line: string): LegalSpan[][] {
  return line
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => spansOf(cell.trim()));
}

/** A line that begins no item goes on with the one before it. */
function itemsOf(lines: readonly string[]): string[] {
  return lines.reduce<string[]>((items, line) => {
    const begun = ITEM.exec(line)?.[1];
    if (begun !== undefined) return [...items, begun];
    return [...items.slice(0, -1), `${items.at(-1) ?? ''} ${line}`.trim()];
  }, []);
}

function spansOf(text: string): LegalSpan[] {
  const spans: LegalSpan[] = [];
  let done = 0;
  for (const match of text.matchAll(INLINE)) {
    if (match.index > done) spans.push({ text: text.slice(done, match.index) });
    const [whole, strong, label, href] = match;
    spans.push(strong === undefined ? { text: label ?? '', href: href ?? '' } : { text: strong, isStrong: true });
    done = match.index + whole.length;
  }
  if (done < text.length) spans.push({ text: text.slice(done) });
  return spans;
}
