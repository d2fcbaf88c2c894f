import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { LEGAL_DOCUMENTS, type LegalDocument } from '../../domain/legal/legal-document';
import { DocumentNotFound } from '../../identity.errors';

const listSchema = z.array(
  z.object({
    document: z.enum(LEGAL_DOCUMENTS),
    file: z.string().regex(/^[a-z-]+\.(md|txt)$/),
    title: z.string().min(1),
    version: z.string().min(1),
    effectiveOn: z.iso.date(),
    isDraft: z.boolean(),
  }),
);

/** The operator's legal texts, read once at boot. A text that is missing stops the boot: nobody could accept it. */
export class LegalDocuments {
  private constructor(readonly current: readonly LegalDocument[]) {}

  static readFrom(contentDir: string): LegalDocuments {
    const folder = join(contentDir, 'legal');
    const list = listSchema.parse(JSON.parse(readFileSync(join(folder, 'documents.json'), 'utf8')));
    const documents = list.map(({ file, ...facts }): LegalDocument => {
      const bytes = readFileSync(join(folder, file));
      return { ...facts, sha256: createHash('sha256').update(bytes).digest('hex'), text: bytes.toString('utf8') };
    });
    for (const name of LEGAL_DOCUMENTS) {
      if (documents.filter(({ document }) => document === name).length !== 1) {
        throw new Error(`content/legal/documents.json must name the document "${name}" once.`);
      }
    }
    return new LegalDocuments(documents);
  }

  get(name: string): LegalDocument {
    const document = this.current.find((candidate) => candidate.document === name);
    if (!document) throw new DocumentNotFound();
    return document;
  }
}
