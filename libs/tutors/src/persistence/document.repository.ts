import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ApplicationDocument } from '../domain/application';
import type { DocumentKind, DocumentType } from '../domain/document';

export interface KeptDocument extends ApplicationDocument {
  readonly applicationId: Uuid;
  readonly storageKey: string;
  readonly sha256: Buffer;
}

interface DocumentRow {
  id: Uuid;
  application_id: Uuid;
  kind: DocumentKind;
  file_name: string;
  content_type: DocumentType;
  bytes: number;
  storage_key: string;
  sha256: Buffer;
  uploaded_at: Date;
}

const COLUMNS = 'id, application_id, kind, file_name, content_type, bytes, storage_key, sha256, uploaded_at';

/** The rows of uploaded documents; the files themselves are in the storage, at keys that only these rows know. */
@Injectable()
export class DocumentRepository {
  constructor(private readonly database: Database) {}

  async ofTutor(tutorId: Uuid): Promise<KeptDocument[]> {
    const rows = await this.database.query<DocumentRow>(
      `SELECT ${COLUMNS} FROM tutors_document WHERE tutor_id = $1 ORDER BY id`,
      [tutorId],
    );
    return rows.map(toDocument);
  }

  async find(tutorId: Uuid, documentId: Uuid): Promise<KeptDocument | null> {
    return (await this.ofTutor(tutorId)).find((one) => one.id === documentId) ?? null;
  }

  async add(
    tx: Transaction,
    tutorId: Uuid,
    document: Omit<KeptDocument, 'id' | 'uploadedAt'>,
    at: Temporal.Instant,
  ): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO tutors_document
         (tutor_id, application_id, kind, file_name, content_type, bytes, sha256, storage_key, uploaded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) RETURNING id`,
      [
        tutorId,
        document.applicationId,
        document.kind,
        document.fileName,
        document.contentType,
        document.bytes,
        document.sha256,
        document.storageKey,
        toDate(at),
      ],
    );
    if (!row) throw new Error('An inserted row has an id.');
    return row.id;
  }

  async changeKind(tx: Transaction, documentId: Uuid, kind: DocumentKind): Promise<void> {
    await tx.query('UPDATE tutors_document SET kind = $2 WHERE id = $1', [documentId, kind]);
  }

  async remove(tx: Transaction, documentId: Uuid): Promise<void> {
    await tx.query('DELETE FROM tutors_document WHERE id = $1', [documentId]);
  }
}

function toDocument(row: DocumentRow): KeptDocument {
  return {
    id: row.id,
    applicationId: row.application_id,
    kind: row.kind,
    fileName: row.file_name,
    contentType: row.content_type,
    bytes: row.bytes,
    storageKey: row.storage_key,
    sha256: row.sha256,
    uploadedAt: toInstant(row.uploaded_at),
  };
}
