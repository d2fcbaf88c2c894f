import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import {
  Database,
  decodeCursor,
  encodeCursor,
  type ErasureCertificate,
  type Page,
  type SignedIn,
  type Transaction,
} from '@app/platform';
import type { AgeCase, AgeCaseSource } from './domain/ages/age-case';
import { AgeCaseNotFound } from './identity.errors';
import { AgeCaseRepository } from './persistence/ages/age-case.repository';
import { DecideAgeCase, type StaffDecision } from './use-cases/ages/decide-age-case';
import { OpenAgeCase, type AgeDoubt } from './use-cases/ages/open-age-case';
import { ReportAge } from './use-cases/ages/report-age';

const PAGE = 20;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

type Cursor = { after: string };

/** Doubts about a student's age: raised from wherever a student is seen, decided by staff. */
@Injectable()
export class AgeCaseFacade {
  constructor(
    private readonly database: Database,
    private readonly cases: AgeCaseRepository,
    private readonly opening: OpenAgeCase,
    private readonly reporting: ReportAge,
    private readonly deciding: DecideAgeCase,
  ) {}

  /**
   * Suspends the student at once and opens a case; with one open already nothing changes. The caller has made sure that
   * whoever reports may see the student. `identity.student-not-found` (404). Source: policy 7(c).
   */
  report(tx: Transaction, doubt: AgeDoubt): Promise<void> {
    return this.opening.execute(tx, doubt);
  }

  /**
   * As above, in a transaction of its own and counted: for somebody signed in whom the caller knows to see the student.
   * `identity.too-many-attempts` (429).
   */
  reportBy(actor: SignedIn, source: AgeCaseSource, studentId: Uuid, note: string | null): Promise<void> {
    return this.reporting.as(actor, source, studentId, note);
  }

  /** Open cases oldest first, closed ones latest first, 20 a page. */
  async list(state: 'open' | 'closed', cursor?: string): Promise<Page<AgeCase>> {
    const after = cursor === undefined ? null : decodeCursor(cursor, isCursor).after;
    const found = await this.cases.list(this.database, state, after, PAGE + 1);
    const items = found.slice(0, PAGE);
    const last = items.at(-1);
    return { items, nextCursor: found.length > PAGE && last ? encodeCursor({ after: last.id }) : null };
  }

  /** Of cases that staff have not decided. */
  countOpen(): Promise<number> {
    return this.cases.countOpen(this.database);
  }

  /** `identity.age-case-not-found` (404). */
  async get(caseId: Uuid): Promise<AgeCase> {
    const found = await this.cases.find(this.database, caseId);
    if (!found) throw new AgeCaseNotFound();
    return found;
  }

  /**
   * The student is under 13: erased everywhere in this very transaction, with a certificate.
   * `identity.age-case-not-found` (404), `identity.age-case-closed` (409), `identity.own-age-case` (403) for whoever reported it.
   */
  confirm(caseId: Uuid, act: StaffDecision): Promise<ErasureCertificate> {
    return this.deciding.confirm(caseId, act);
  }

  /** The student is old enough: their sign-in works again, unless a guardian had paused it before. Refusals as in `confirm`. */
  clear(caseId: Uuid, act: StaffDecision): Promise<void> {
    return this.deciding.clear(caseId, act);
  }
}

function isCursor(value: unknown): value is Cursor {
  return typeof value === 'object' && value !== null && 'after' in value && UUID.test(String(value.after));
}
