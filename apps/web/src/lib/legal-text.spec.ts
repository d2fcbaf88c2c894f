import { legalBlocks } from './legal-text';

describe('a legal text', () => {
  it('keeps the operator’s plain words and finds their numbered headings', () => {
    const blocks = legalBlocks(
      '1. Personal Information We Collect.\n\n(a) Provided Directly By You.\n\n5. Security. We care, of course.\nSecond line',
    );
    expect(blocks).toEqual([
      { kind: 'heading', level: 2, text: '1. Personal Information We Collect.' },
      { kind: 'heading', level: 3, text: '(a) Provided Directly By You.' },
      { kind: 'paragraph', spans: [{ text: '5. Security. We care, of course.\nSecond line' }] },
    ]);
  });

  it('reads the Terms’ Markdown: lists over several lines, bold, links, and no second title', () => {
    const blocks = legalBlocks(
      '# Terms\n\n> **Draft** only\n> for now.\n\n## 1. Who\n\n1. See the\n   [Policy](/legal/privacy).\n2. **Students** too.',
    );
    expect(blocks).toEqual([
      { kind: 'quote', spans: [{ text: 'Draft', isStrong: true }, { text: ' only for now.' }] },
      { kind: 'heading', level: 2, text: '1. Who' },
      {
        kind: 'list',
        isOrdered: true,
        items: [
          [{ text: 'See the ' }, { text: 'Policy', href: '/legal/privacy' }, { text: '.' }],
          [{ text: 'Students', isStrong: true }, { text: ' too.' }],
        ],
      },
    ]);
  });

  it('reads a table, which says what cancelling gives back', () => {
    expect(legalBlocks('# Terms\n\n| You cancel | You get back |\n|---|:--|\n| **later** | none |')).toEqual([
      {
        kind: 'table',
        head: [[{ text: 'You cancel' }], [{ text: 'You get back' }]],
        rows: [[[{ text: 'later', isStrong: true }], [{ text: 'none' }]]],
      },
    ]);
  });
});
