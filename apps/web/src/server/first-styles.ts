/** One style rule as the build wrote it down (build/style-index.ts). */
export interface IndexedRule {
  css: string;
  /** The at-rules that it stands in, from the outside: `@media (min-width: 48em)`. */
  around: string[];
  /** For each of its selectors the classes that it names; it matters where one of them has all. */
  needs: string[][];
  /** The name under which an animation is asked for. */
  animation?: string;
}

/** By the file that they were built into. */
export type StyleIndex = Record<string, IndexedRule[]>;

const SHEET = /<link rel="stylesheet" crossorigin href="\/([^"]+)">/g;

/**
 * A page whose first paint waits for no stylesheet: the rules that its markup needs stand in its head, and the sheets
 * load beside the scripts, under the print medium until `before-paint.js` sees them there. They keep their place, so that
 * which rule wins is the same before and after.
 */
export function withFirstStyles(html: string, index: StyleIndex): string {
  const files = [...html.matchAll(SHEET)].map(([, file = '']) => file);
  if (files.length === 0 || files.some((file) => !index[file])) return html;
  const styles = stylesFor(
    classesIn(html),
    files.flatMap((file) => index[file] ?? []),
  );
  const sheets = files.map((file) => `<link rel="stylesheet" crossorigin href="/${file}">`).join('');
  return html
    .replace(SHEET, (link) => link.replace('>', ' media="print" data-later fetchpriority="high">'))
    .replace(/<link rel="stylesheet"/, (first) => `<style>${styles}</style>${first}`)
    .replace('</head>', () => `<noscript>${sheets}</noscript></head>`);
}

function classesIn(html: string): Set<string> {
  return new Set([...html.matchAll(/\sclass="([^"]*)"/g)].flatMap(([, names = '']) => names.split(/\s+/)));
}

function stylesFor(classes: ReadonlySet<string>, rules: readonly IndexedRule[]): string {
  const matters = rules.filter(({ needs }) => needs.some((names) => names.every((name) => classes.has(name))));
  const plain = matters.filter(({ animation }) => animation === undefined);
  const text = joined(plain);
  const animations = matters.filter(({ animation }) => animation !== undefined && text.includes(animation));
  return text + joined(animations);
}

/** Neighbors in the same at-rules share them. */
function joined(rules: readonly IndexedRule[]): string {
  let text = '';
  let open: readonly string[] = [];
  for (const { css, around } of rules) {
    if (around.join() !== open.join()) {
      text += '}'.repeat(open.length) + around.map((prelude) => `${prelude}{`).join('');
      open = around;
    }
    text += css;
  }
  return text + '}'.repeat(open.length);
}
