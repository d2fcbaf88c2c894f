import { acceptsAll, type LegalDocument } from './legal-document';

const base = { title: '', effectiveOn: '2026-01-01', isDraft: false, text: '' };
const terms: LegalDocument = { ...base, document: 'terms', version: '2', sha256: 'aa' };
const privacy: LegalDocument = { ...base, document: 'privacy', version: '1', sha256: 'bb' };
const current = [terms, privacy];

describe('accepting the legal documents', () => {
  it('takes both current ones, in any order', () => {
    expect(acceptsAll([privacy, terms], current)).toBe(true);
  });

  it.each([
    ['one is missing', [terms]],
    ['nothing was accepted', []],
    ['one is there twice', [terms, terms]],
    ['a version is old', [{ ...terms, version: '1' }, privacy]],
    ['the text is another', [terms, { ...privacy, sha256: 'cc' }]],
    ['there is one too many', [terms, privacy, terms]],
  ])('refuses when %s', (_, accepted) => {
    expect(acceptsAll(accepted, current)).toBe(false);
  });
});
