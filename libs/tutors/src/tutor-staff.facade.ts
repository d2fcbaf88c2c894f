import { Clock, type Uuid } from '@app/kernel';
import { decodeCursor, encodeCursor, type Page } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ApplicationState, Decision } from './domain/application';
import type { ApplicationSummary, ExpiringCheck } from './domain/staff-queue';
import type { NewVettingCheck } from './domain/vetting-record';
import { isQueuePosition, StaffQueueRepository, type QueuePosition } from './persistence/staff-queue.repository';
import { DecideApplication } from './use-cases/decide-application';
import { ListingMoves } from './use-cases/listing-moves';
import { ReadApplication, type ApplicationFile, type OpenedDocument } from './use-cases/read-application';
import { RecordVetting } from './use-cases/record-vetting';
import { RelistTutor } from './use-cases/relist-tutor';
import { StaffActs, type StaffAct } from './use-cases/staff-acts';

const PAGE_SIZE = 25;
const WAITING: readonly ApplicationState[] = ['submitted'];

/**
 * For the staff's console, which decides who of the staff may call it. Every act says who and why, joins `act.tx` where
 * there is one, and is refused with `tutors.own-application` (403) on one's own profile.
 */
@Injectable()
export class TutorStaffFacade {
  constructor(
    private readonly queues: StaffQueueRepository,
    private readonly read: ReadApplication,
    private readonly decideApplication: DecideApplication,
    private readonly recordVetting: RecordVetting,
    private readonly relistTutor: RelistTutor,
    private readonly moves: ListingMoves,
    private readonly acts: StaffActs,
    private readonly clock: Clock,
  ) {}

  /** Applications in these states (unless said otherwise: waiting for a decision), the longest-waiting first. */
  async applications(
    filter: { readonly states?: readonly ApplicationState[] | undefined } = {},
    cursor?: string,
  ): Promise<Page<ApplicationSummary>> {
    const found = await this.queues.applications(
      filter.states ?? WAITING,
      positionIn(cursor),
      PAGE_SIZE + 1,
      this.clock.now(),
    );
    return pageOfQueue(found);
  }

  /** How many wait for a decision. */
  waitingApplications(): Promise<number> {
    return this.queues.count(WAITING);
  }

  /** `tutors.not-found` (404), `tutors.no-application` (404). */
  application(tutorId: Uuid): Promise<ApplicationFile> {
    return this.read.execute(tutorId);
  }

  /** The document with its content, for an attachment that no browser opens in place. `tutors.document-not-found` (404). */
  document(tutorId: Uuid, documentId: Uuid, act: StaffAct): Promise<OpenedDocument> {
    return this.read.document(tutorId, documentId, act);
  }

  /**
   * A provider's result, written once. A failure, or a pass that is over, ends the listing in the same transaction.
   * `tutors.implausible-check` (422), `tutors.check-already-recorded` (409).
   */
  async recordCheck(tutorId: Uuid, check: NewVettingCheck, act: StaffAct): Promise<void> {
    const facts = { kind: check.kind, result: check.result, provider: check.provider };
    await this.acts.perform(act, { tutorId, action: 'tutors.check-recorded', facts }, (tx) =>
      this.recordVetting.executeIn(tx, act.by, tutorId, check),
    );
  }

  /**
   * Answers the application; `act.reason` is mailed to the applicant. Approving lists them, and is refused with
   * `tutors.vetting-incomplete` (409) while a check is missing. `tutors.application-not-decidable` (409) once decided.
   */
  decide(tutorId: Uuid, decision: Decision, act: StaffAct): Promise<void> {
    return this.decideApplication.execute(tutorId, decision, act);
  }

  /** Ends rooms, cancels sessions with everything returned and tells the families. `tutors.listing-move-refused` (409). */
  async suspend(tutorId: Uuid, act: StaffAct): Promise<void> {
    await this.acts.perform(act, { tutorId, action: 'tutors.suspended' }, (tx) =>
      this.moves.takeDownIn(tx, { tutorId, by: act.by, reason: act.reason }, 'suspend', 'suspended'),
    );
  }

  /** After a suspension, or once run-out checks were renewed. `tutors.vetting-incomplete` (409) while one is missing. */
  relist(tutorId: Uuid, act: StaffAct): Promise<void> {
    return this.relistTutor.execute(tutorId, act);
  }

  /** Checks of approved tutors that ran out or will within `days`, the earliest first. */
  async expiring(days: number, cursor?: string): Promise<Page<ExpiringCheck>> {
    return pageOfQueue(await this.queues.expiring(this.inDays(days), positionIn(cursor), PAGE_SIZE + 1));
  }

  /** Of checks that run out within so many days, or have, of tutors who were approved. */
  countExpiring(days: number): Promise<number> {
    return this.queues.countExpiring(this.inDays(days));
  }

  private inDays(days: number): Temporal.Instant {
    return this.clock.now().add({ hours: 24 * days });
  }
}

function positionIn(cursor: string | undefined): QueuePosition | null {
  return cursor ? decodeCursor(cursor, isQueuePosition) : null;
}

function pageOfQueue<Item extends { position: QueuePosition }>(found: readonly Item[]): Page<Omit<Item, 'position'>> {
  const items = found.slice(0, PAGE_SIZE);
  const last = items.at(-1);
  return {
    items: items.map(({ position: _, ...item }) => item),
    nextCursor: found.length > PAGE_SIZE && last ? encodeCursor({ ...last.position }) : null,
  };
}
