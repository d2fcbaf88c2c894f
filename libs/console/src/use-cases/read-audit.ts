import { Injectable } from '@nestjs/common';
import { PeopleFacade } from '@app/identity';
import {
  AuditRecords,
  AuditTrail,
  UnitOfWork,
  type AuditFilter,
  type AuditRecord,
  type Page,
  type SignedIn,
} from '@app/platform';
import { TutorFacade } from '@app/tutors';

export interface ListedRecord extends AuditRecord {
  readonly actorName: string | null;
  /** Of people, masked as everywhere, and of tutors, as families see it. */
  readonly subjectName: string | null;
}

/** What was done, by filters. Reading the trail is an act of its own; leafing on is not. */
@Injectable()
export class ReadAudit {
  constructor(
    private readonly records: AuditRecords,
    private readonly audit: AuditTrail,
    private readonly people: PeopleFacade,
    private readonly tutors: TutorFacade,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async execute(actor: SignedIn, filter: AuditFilter, cursor?: string): Promise<Page<ListedRecord>> {
    const { items, nextCursor } = await this.records.page(filter, cursor);
    if (cursor === undefined) await this.note(actor, filter);
    const subjects = (type: string) => items.flatMap((one) => (one.subjectType === type ? [one.subjectId] : []));
    const actors = items.flatMap(({ actorId }) => actorId ?? []);
    const names = await this.people.displayNames([...new Set([...actors, ...subjects('person')])]);
    const tutors = await this.tutors.cards([...new Set(subjects('tutor'))]);
    const subjectName = ({ subjectType, subjectId }: AuditRecord): string | null => {
      if (subjectType === 'person') return names.get(subjectId) ?? 'Former member';
      return (subjectType === 'tutor' && tutors.get(subjectId)?.displayName) || null;
    };
    return {
      items: items.map((record) => ({
        ...record,
        actorName: record.actorId && (names.get(record.actorId) ?? 'Former member'),
        subjectName: subjectName(record),
      })),
      nextCursor,
    };
  }

  private note(actor: SignedIn, { from, until, ...rest }: AuditFilter): Promise<void> {
    const given = { ...rest, from: from?.toString(), until: until?.toString() };
    const facts = Object.fromEntries(Object.entries(given).flatMap(([name, value]) => (value ? [[name, value]] : [])));
    return this.unitOfWork.run((tx) =>
      this.audit.append(tx, {
        actorId: actor.accountId,
        action: 'console.read-audit',
        subjectType: 'audit',
        subjectId: 'trail',
        facts,
      }),
    );
  }
}
