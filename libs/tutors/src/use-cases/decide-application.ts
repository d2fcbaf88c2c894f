import { Clock, type Uuid } from '@app/kernel';
import { DatedRules, Outbox, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { nextApplicationState, type ApplicationState, type Decision } from '../domain/application';
import { ApplicationRepository } from '../persistence/application.repository';
import { TutorRepository } from '../persistence/tutor.repository';
import { tutorsRules } from '../tutors.rules';
import { ApplicationNotDecidable, NoApplication } from '../tutors.errors';
import { ApplicationDecided } from '../tutors.events';
import { ListingMoves } from './listing-moves';
import { StaffActs, type StaffAct } from './staff-acts';

/** Staff's answer to an application. Approving lists the tutor in the same moment, and needs every check. */
@Injectable()
export class DecideApplication {
  constructor(
    private readonly acts: StaffActs,
    private readonly tutors: TutorRepository,
    private readonly applications: ApplicationRepository,
    private readonly listing: ListingMoves,
    private readonly rules: DatedRules,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async execute(tutorId: Uuid, decision: Decision, act: StaffAct): Promise<void> {
    const deed = { tutorId, action: 'tutors.decided', facts: { decision }, isReasonPersonal: true } as const;
    await this.acts.perform(act, deed, (tx) => this.decide(tx, tutorId, decision, act));
  }

  private async decide(tx: Transaction, tutorId: Uuid, decision: Decision, act: StaffAct): Promise<void> {
    await this.tutors.lock(tx, tutorId);
    const application = await this.applications.latestUnderLock(tx, tutorId);
    if (!application) throw new NoApplication();
    const to = nextApplicationState(application.state, decision);
    if (!to) throw new ApplicationNotDecidable(application.state);
    const at = this.clock.now();
    await this.applications.decide(tx, {
      applicationId: application.id,
      to,
      by: act.by,
      reason: act.reason,
      mayApplyAgainAt: await this.mayApplyAgainAt(to, at),
      at,
    });
    if (decision === 'approve') await this.listing.listIn(tx, { tutorId, by: act.by, reason: act.reason });
    await this.outbox.append(tx, ApplicationDecided, { tutorId, applicationId: application.id, decision });
  }

  private async mayApplyAgainAt(to: ApplicationState, at: Temporal.Instant): Promise<Temporal.Instant | null> {
    if (to !== 'declined') return null;
    const { values } = await this.rules.at(tutorsRules, at);
    return at.add({ hours: 24 * values.reapplyAfterDays });
  }
}
