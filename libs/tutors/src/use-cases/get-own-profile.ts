import { Clock, toInstant, type Uuid } from '@app/kernel';
import { Injectable } from '@nestjs/common';
import { VETTING_KINDS, isListedAt, type ListingState, type VettingKind, type VettingResult } from '../domain/listing';
import type { TutorPage } from '../domain/tutor';
import { toPage } from '../persistence/tutor-rows';
import { TutorRepository } from '../persistence/tutor.repository';
import { VettingRepository } from '../persistence/vetting.repository';
import { NoTutorProfile } from '../tutors.errors';

export interface OwnCheck {
  readonly kind: VettingKind;
  /** `waiting`: nothing recorded yet. */
  readonly result: VettingResult | 'waiting';
  readonly expiresAt: Temporal.Instant | null;
}

export interface OwnProfile extends TutorPage {
  readonly state: ListingState;
  readonly isListed: boolean;
  readonly checks: readonly OwnCheck[];
}

/** What tutors see of themselves: the page as others see it, and how far their checks are. */
@Injectable()
export class GetOwnProfile {
  constructor(
    private readonly tutors: TutorRepository,
    private readonly vetting: VettingRepository,
    private readonly clock: Clock,
  ) {}

  async execute(accountId: Uuid): Promise<OwnProfile> {
    const row = await this.tutors.findRowByAccount(accountId);
    if (!row) throw new NoTutorProfile();
    const newest = new Map((await this.vetting.checks(row.id)).map((check) => [check.kind, check]));
    return {
      ...toPage(row),
      state: row.state,
      isListed: isListedAt(
        { state: row.state, vettedUntil: row.vetted_until && toInstant(row.vetted_until) },
        this.clock.now(),
      ),
      checks: VETTING_KINDS.map((kind) => {
        const check = newest.get(kind);
        return { kind, result: check?.result ?? 'waiting', expiresAt: check?.expiresAt ?? null };
      }),
    };
  }
}
