import postcss, { type AtRule, type Container, type Rule } from 'postcss';
import type { Plugin } from 'vite';
import type { IndexedRule, StyleIndex } from '../src/server/first-styles';

/** Writes down, rule by rule, which classes a page must carry for each style to matter to it. */
export function styleIndex(): Plugin {
  return {
    name: 'style-index',
    apply: 'build',
    generateBundle(_options, bundle) {
      const index: StyleIndex = {};
      for (const part of Object.values(bundle)) {
        if (part.type === 'asset' && part.fileName.endsWith('.css'))
          index[part.fileName] = indexed(String(part.source));
      }
      this.emitFile({ type: 'asset', fileName: '.vite/styles.json', source: JSON.stringify(index) });
    },
  };
}

export function indexed(css: string): IndexedRule[] {
  const rules: IndexedRule[] = [];
  const visit = (container: Container, around: string[]): void => {
    container.each((node) => {
      if (node.type === 'rule') rules.push({ around, needs: alternatives(node), css: node.toString() });
      else if (node.type === 'atrule' && holdsRules(node)) visit(node, [...around, `@${node.name} ${node.params}`]);
      else if (node.type === 'atrule') rules.push({ around, ...animationOf(node), needs: [[]], css: ended(node) });
    });
  };
  visit(postcss.parse(css), []);
  return rules;
}

const holdsRules = (node: AtRule): boolean =>
  ['media', 'supports', 'container', 'layer'].includes(node.name) && !!node.nodes;
const animationOf = (node: AtRule): { animation?: string } =>
  node.name.endsWith('keyframes') ? { animation: node.params } : {};
const ended = (node: AtRule): string => (node.nodes ? node.toString() : `${node.toString()};`);

/**
 * The classes of each selector. What stands in parentheses (`:not(.a)`, `:where(.b, .c)`) asks for nothing here: a rule
 * too many is a few bytes, one too few is a page that moves.
 */
function alternatives(rule: Rule): string[][] {
  const found = rule.selectors.map((selector) => {
    let bare = selector;
    for (let before = ''; before !== bare;) {
      before = bare;
      bare = bare.replace(/\([^()]*\)|\[[^\]]*\]/g, '');
    }
    return [...bare.matchAll(/\.((?:\\.|[\w-])+)/g)].map(([, name = '']) => name.replaceAll('\\', ''));
  });
  // What needs nothing is always there: the others then don't matter.
  return found.some((needs) => needs.length === 0) ? [[]] : found;
}
