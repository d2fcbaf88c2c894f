export type LegalBlock =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'paragraph'; text: string }
  | { kind: 'list'; items: string[] };

const NUMBERED_HEADING = /^\d+\.\s+\S.{0,90}$/;
const LETTERED_HEADING = /^\([a-z]{1,3}\)\s+\S.{0,70}\.?$/;
const MARKDOWN_HEADING = /^(#{1,4})\s+(.+)$/;
const ITEM = /^\s*[-*•]\s+(.+)$/;

/**
 * The operator's plain text as blocks. The words are theirs and stay as they are: only what is a heading, a list or a
 * paragraph is recognised, from blank lines, numbering and Markdown's marks.
 */
export function legalBlocks(text: string): LegalBlock[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .flatMap((part) => blockOf(part.trim()));
}

function blockOf(part: string): LegalBlock[] {
  if (!part) return [];
  const lines = part.split('\n').map((line) => line.trimEnd());
  const [first = '', ...rest] = lines;
  const markdown = MARKDOWN_HEADING.exec(first);
  if (markdown)
    return [
      { kind: 'heading', level: (markdown[1]?.length ?? 2) > 2 ? 3 : 2, text: markdown[2] ?? '' },
      ...blockOf(rest.join('\n').trim()),
    ];
  if (lines.every((line) => ITEM.test(line)))
    return [{ kind: 'list', items: lines.map((line) => ITEM.exec(line)?.[1] ?? line) }];
  if (lines.length === 1 && NUMBERED_HEADING.test(first) && !first.includes(', '))
    return [{ kind: 'heading', level: 2, text: first }];
  if (lines.length === 1 && LETTERED_HEADING.test(first)) return [{ kind: 'heading', level: 3, text: first }];
  return [{ kind: 'paragraph', text: part }];
}
