import { createHash } from 'node:crypto';
import { Clock, newId, type Uuid } from '@app/kernel';
import { DatedRules, UnitOfWork, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { safeFileName, type DocumentKind } from '../domain/document';
import { inspectDocument } from '../files/inspect-file';
import { PrivateFiles } from '../files/private-files';
import { DocumentRepository, type KeptDocument } from '../persistence/document.repository';
import { TutorRepository } from '../persistence/tutor.repository';
import { tutorsRules } from '../tutors.rules';
import { DocumentNotFound, FileTooLarge, TooManyDocuments } from '../tutors.errors';
import { OwnApplications } from './own-application';

export interface SentDocument {
  readonly kind: DocumentKind;
  /** As the sender calls it. */
  readonly name: string;
  readonly bytes: Buffer;
}

/** An applicant's papers: added and removed while the application is theirs, read only by them and by staff. */
@Injectable()
export class KeepDocument {
  constructor(
    private readonly own: OwnApplications,
    private readonly tutors: TutorRepository,
    private readonly documents: DocumentRepository,
    private readonly files: PrivateFiles,
    private readonly rules: DatedRules,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** Sent twice, the same file is kept once. */
  async add(accountId: Uuid, sent: SentDocument): Promise<Uuid> {
    const { values } = await this.rules.at(tutorsRules, this.clock.now());
    if (sent.bytes.length > values.documentMegabytes * 1024 * 1024) throw new FileTooLarge(values.documentMegabytes);
    // Before anything is read or written: whose application is closed or full sends in vain.
    await this.unitOfWork.run((tx) => this.requireRoom(tx, accountId, values.documentsAtMost));
    const { type, content } = await inspectDocument(sent.bytes, sent.name, values.imageMegapixels);
    const storageKey = `tutors/documents/${newId()}`;
    return this.files.keep([{ key: storageKey, content, contentType: type }], async (tx) => {
      const { tutorId, applicationId, kept } = await this.requireRoom(tx, accountId, values.documentsAtMost);
      const sha256 = createHash('sha256').update(content).digest();
      const same = kept.find((one) => one.kind === sent.kind && one.sha256.equals(sha256));
      if (same) {
        await this.files.giveUp(tx, [storageKey]);
        return same.id;
      }
      const fileName = safeFileName(sent.name, type);
      return this.documents.add(
        tx,
        tutorId,
        { applicationId, kind: sent.kind, fileName, contentType: type, bytes: content.length, sha256, storageKey },
        this.clock.now(),
      );
    });
  }

  /** What was called a certificate and is a photo ID need not be sent again to be called that. */
  async changeKind(accountId: Uuid, documentId: Uuid, kind: DocumentKind): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { row } = await this.own.lockOpen(tx, accountId);
      if (!(await this.documents.find(row.id, documentId))) throw new DocumentNotFound();
      await this.documents.changeKind(tx, documentId, kind);
    });
  }

  async remove(accountId: Uuid, documentId: Uuid): Promise<void> {
    await this.unitOfWork.run(async (tx) => {
      const { row } = await this.own.lockOpen(tx, accountId);
      const document = await this.documents.find(row.id, documentId);
      if (!document) throw new DocumentNotFound();
      await this.documents.remove(tx, documentId);
      await this.files.giveUp(tx, [document.storageKey]);
    });
  }

  async read(
    accountId: Uuid,
    documentId: Uuid,
  ): Promise<Pick<KeptDocument, 'fileName' | 'contentType'> & { content: Buffer }> {
    const row = await this.tutors.findRowByAccount(accountId);
    const document = row && (await this.documents.find(row.id, documentId));
    if (!document) throw new DocumentNotFound();
    const { fileName, contentType, storageKey } = document;
    return { fileName, contentType, content: await this.files.read(storageKey) };
  }

  private async requireRoom(tx: Transaction, accountId: Uuid, atMost: number) {
    const { row, application } = await this.own.lockOpen(tx, accountId);
    const kept = await this.documents.ofTutor(row.id);
    if (kept.length >= atMost) throw new TooManyDocuments(atMost);
    return { tutorId: row.id, applicationId: application.id, kept };
  }
}
