import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DocumentNotFound } from '../identity.errors';
import { LegalDocuments } from '../persistence/legal/legal-documents';

const documents = LegalDocuments.readFrom('content');

describe('the legal documents', () => {
  it('policy intro: are the operator’s own text, byte for byte, with its effective date', async () => {
    const privacy = documents.get('privacy');
    const bytes = await readFile('content/legal/privacy-policy.txt');
    expect(privacy.sha256).toBe(createHash('sha256').update(bytes).digest('hex'));
    expect(privacy).toMatchObject({ effectiveOn: '2023-10-18', isDraft: false });
    expect(privacy.text).toContain('Effective as of: October 18, 2023');
  });

  it('carry the Terms as a draft for the operator’s lawyer, and say so in the text', () => {
    const terms = documents.get('terms');
    expect(terms.isDraft).toBe(true);
    expect(terms.text).toContain('DRAFT for review');
  });

  it.each(['cookies', '../documents', '__proto__'])('are no others: %s', (name) => {
    expect(() => documents.get(name)).toThrow(DocumentNotFound);
  });

  it('stop the boot when one is missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'legal-'));
    await mkdir(join(folder, 'legal'));
    await writeFile(join(folder, 'legal/documents.json'), '[]');
    expect(() => LegalDocuments.readFrom(folder)).toThrow('"terms"');
    await rm(folder, { recursive: true });
  });
});
