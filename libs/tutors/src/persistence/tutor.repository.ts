import { toDate, toInstant, type Uuid } from '@app/kernel';
import { Database, translateConstraint, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ListingState } from '../domain/listing';
import { slugOf } from '../domain/slug';
import type { Acceptance, Tutor, TutorCard, TutorProfileDraft } from '../domain/tutor';
import { LevelNotOffered } from '../tutors.errors';
import { SELECT_TUTOR, toCard, toTutor, type TutorRow } from './tutor-rows';

export interface LockedTutor {
  readonly id: Uuid;
  readonly state: ListingState;
  readonly vettedUntil: Temporal.Instant | null;
}

export interface ListingChange {
  readonly from: ListingState;
  readonly to: ListingState;
  readonly reason: string;
  /** Null where the product itself did. */
  readonly by: Uuid | null;
  readonly at: Temporal.Instant;
}

/** Tutor profiles and their listing state. */
@Injectable()
export class TutorRepository {
  constructor(private readonly database: Database) {}

  async findById(tutorId: Uuid, now: Temporal.Instant): Promise<Tutor | null> {
    const row = await this.findRow('tutor.id = $1', tutorId);
    return row && toTutor(row, now);
  }

  async findByAccount(accountId: Uuid, now: Temporal.Instant): Promise<Tutor | null> {
    const row = await this.findRow('tutor.account_id = $1', accountId);
    return row && toTutor(row, now);
  }

  async findRowBySlug(slug: string): Promise<TutorRow | null> {
    return this.findRow('tutor.slug = $1', slug);
  }

  async findRowByAccount(accountId: Uuid): Promise<TutorRow | null> {
    return this.findRow('tutor.account_id = $1', accountId);
  }

  async findRowById(tutorId: Uuid): Promise<TutorRow | null> {
    return this.findRow('tutor.id = $1', tutorId);
  }

  async accountOf(tx: Transaction, tutorId: Uuid): Promise<Uuid | null> {
    const [row] = await tx.query<{ account_id: Uuid }>('SELECT account_id FROM tutors_tutor WHERE id = $1', [tutorId]);
    return row?.account_id ?? null;
  }

  /** The newest first. */
  async listingChanges(tutorId: Uuid): Promise<ListingChange[]> {
    const rows = await this.database.query<{
      from_state: ListingState;
      to_state: ListingState;
      reason: string;
      changed_by: Uuid | null;
      changed_at: Date;
    }>(
      `SELECT from_state, to_state, reason, changed_by, changed_at FROM tutors_listing_change
       WHERE tutor_id = $1 ORDER BY changed_at DESC, id DESC`,
      [tutorId],
    );
    return rows.map((row) => ({
      from: row.from_state,
      to: row.to_state,
      reason: row.reason,
      by: row.changed_by,
      at: toInstant(row.changed_at),
    }));
  }

  async cardsById(tutorIds: readonly Uuid[]): Promise<Map<Uuid, TutorCard>> {
    const rows = await this.database.query<TutorRow>(`${SELECT_TUTOR} WHERE tutor.id = ANY ($1::uuid[])`, [tutorIds]);
    return new Map(rows.map((row) => [row.id, toCard(row)]));
  }

  async publicPages(now: Temporal.Instant, limit: number): Promise<{ slug: string; changedAt: Temporal.Instant }[]> {
    const rows = await this.database.query<{ slug: string; updated_at: Date }>(
      `SELECT slug, updated_at FROM tutors_tutor WHERE state = 'listed' AND vetted_until > $1 ORDER BY listed_at, id LIMIT $2`,
      [toDate(now), limit],
    );
    return rows.map((row) => ({ slug: row.slug, changedAt: toInstant(row.updated_at) }));
  }

  /** Takes the profile's row lock: every change of a listing or a check goes through it. */
  async lock(tx: Transaction, tutorId: Uuid): Promise<LockedTutor | null> {
    const [row] = await tx.query<{ id: Uuid; state: ListingState; vetted_until: Date | null }>(
      'SELECT id, state, vetted_until FROM tutors_tutor WHERE id = $1 FOR UPDATE',
      [tutorId],
    );
    return row ? { id: row.id, state: row.state, vettedUntil: row.vetted_until && toInstant(row.vetted_until) } : null;
  }

  /** Creates or rewrites the account's own profile; the address (slug) is made once and then stays. */
  async saveProfile(tx: Transaction, accountId: Uuid, draft: TutorProfileDraft, now: Temporal.Instant): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO tutors_tutor AS tutor (account_id, slug, display_name, headline, biography, education, experience,
         languages, time_zone, acceptance, video_provider, video_id, state, applied_at, updated_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $12, $13, 'applied', $11, $11)
       ON CONFLICT (account_id) DO UPDATE SET display_name = excluded.display_name, headline = excluded.headline,
         biography = excluded.biography, education = excluded.education, experience = excluded.experience,
         languages = excluded.languages, time_zone = excluded.time_zone, acceptance = excluded.acceptance,
         video_provider = excluded.video_provider, video_id = excluded.video_id, updated_at = excluded.updated_at
       RETURNING id`,
      [
        accountId,
        await this.freeSlug(tx, draft.displayName),
        draft.displayName,
        draft.headline,
        draft.biography,
        JSON.stringify(draft.education),
        JSON.stringify(draft.experience),
        draft.languages,
        draft.timeZone,
        draft.acceptance,
        toDate(now),
        draft.video?.provider ?? null,
        draft.video?.id ?? null,
      ],
    );
    if (!row) throw new Error('An upsert answered no row.');
    await this.replaceSubjects(tx, row.id, draft);
    await tx.query('SELECT tutors_index_profile($1)', [row.id]);
    return row.id;
  }

  /** The account's profile, empty where it had none: what an application is written into. */
  async begin(
    tx: Transaction,
    accountId: Uuid,
    known: { displayName: string; timeZone: string },
    now: Temporal.Instant,
  ): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO tutors_tutor (account_id, slug, display_name, headline, biography, languages, time_zone, acceptance,
         state, applied_at, updated_at)
       VALUES ($1, $2, $3, '', '', '{}', $4, 'request', 'applied', $5, $5)
       ON CONFLICT (account_id) DO UPDATE SET updated_at = tutors_tutor.updated_at RETURNING id`,
      [accountId, await this.freeSlug(tx, known.displayName), known.displayName, known.timeZone, toDate(now)],
    );
    if (!row) throw new Error('An upsert answers a row.');
    return row.id;
  }

  /** The address of a page follows the name until the page was ever public. */
  async settleSlug(tx: Transaction, tutorId: Uuid, displayName: string): Promise<void> {
    await tx.query(
      `UPDATE tutors_tutor SET slug = $2
       WHERE id = $1 AND listed_at IS NULL AND slug <> $3 AND NOT slug ~ ('^' || $3 || '-[0-9]+$')`,
      [tutorId, await this.freeSlug(tx, displayName), slugOf(displayName)],
    );
  }

  /** Answers the picture before. */
  async setAvatar(tx: Transaction, tutorId: Uuid, avatarId: Uuid | null, now: Temporal.Instant): Promise<Uuid | null> {
    const [row] = await tx.query<{ avatar_id: Uuid | null }>(
      `UPDATE tutors_tutor SET avatar_id = $2, updated_at = $3 WHERE id = $1 RETURNING old.avatar_id`,
      [tutorId, avatarId, toDate(now)],
    );
    return row?.avatar_id ?? null;
  }

  async hasAvatar(avatarId: Uuid): Promise<boolean> {
    const rows = await this.database.query('SELECT 1 FROM tutors_tutor WHERE avatar_id = $1', [avatarId]);
    return rows.length > 0;
  }

  async setAcceptance(tx: Transaction, tutorId: Uuid, acceptance: Acceptance, now: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE tutors_tutor SET acceptance = $2, updated_at = $3 WHERE id = $1', [
      tutorId,
      acceptance,
      toDate(now),
    ]);
  }

  async setVettedUntil(tx: Transaction, tutorId: Uuid, until: Temporal.Instant | null): Promise<void> {
    await tx.query('UPDATE tutors_tutor SET vetted_until = $2 WHERE id = $1', [tutorId, until && toDate(until)]);
  }

  /** Moves the listing and writes who did it and why. `by` is null where the product itself did. */
  async moveListing(
    tx: Transaction,
    move: {
      tutorId: Uuid;
      from: ListingState;
      to: ListingState;
      reason: string;
      by: Uuid | null;
      at: Temporal.Instant;
    },
  ): Promise<void> {
    const at = toDate(move.at);
    await tx.query(
      `UPDATE tutors_tutor SET state = $2, updated_at = $3, listed_at = CASE WHEN $2 = 'listed' THEN $3 ELSE listed_at END
       WHERE id = $1`,
      [move.tutorId, move.to, at],
    );
    await tx.query(
      `INSERT INTO tutors_listing_change (tutor_id, from_state, to_state, reason, changed_by, changed_at)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [move.tutorId, move.from, move.to, move.reason, move.by, at],
    );
  }

  /** Tutors still marked as listed whose checks ran out, oldest first. */
  async runOut(now: Temporal.Instant, limit: number): Promise<Uuid[]> {
    const rows = await this.database.query<{ id: Uuid }>(
      `SELECT id FROM tutors_tutor WHERE state = 'listed' AND (vetted_until IS NULL OR vetted_until <= $1)
       ORDER BY vetted_until NULLS FIRST, id LIMIT $2`,
      [toDate(now), limit],
    );
    return rows.map((row) => row.id);
  }

  private async findRow(condition: string, value: string): Promise<TutorRow | null> {
    const [row] = await this.database.query<TutorRow>(`${SELECT_TUTOR} WHERE ${condition}`, [value]);
    return row ?? null;
  }

  private async replaceSubjects(tx: Transaction, tutorId: Uuid, draft: TutorProfileDraft): Promise<void> {
    const taught = draft.subjects.flatMap(({ subjectId, levels }) => levels.map((level) => ({ subjectId, level })));
    await tx.query('DELETE FROM tutors_tutor_subject WHERE tutor_id = $1', [tutorId]);
    try {
      await tx.query(
        `INSERT INTO tutors_tutor_subject (tutor_id, subject_id, level)
         SELECT $1, taught.subject_id, taught.level FROM unnest($2::uuid[], $3::text[]) AS taught (subject_id, level)
         ON CONFLICT DO NOTHING`,
        [tutorId, taught.map((one) => one.subjectId), taught.map((one) => one.level)],
      );
    } catch (error) {
      throw translateConstraint(error, { tutors_tutor_subject_offered: () => new LevelNotOffered('/subjects') });
    }
  }

  /** "ada-l", or "ada-l-2" where that is taken. Namesakes who apply at once wait for each other. */
  private async freeSlug(tx: Transaction, displayName: string): Promise<string> {
    const slug = slugOf(displayName);
    await tx.query("SELECT pg_advisory_xact_lock(hashtextextended('tutors.slug:' || $1, 0))", [slug]);
    const [row] = await tx.query<{ slug: string }>(
      `SELECT CASE WHEN n = 1 THEN $1 ELSE $1 || '-' || n END AS slug
       FROM generate_series(1, (SELECT count(*) + 1 FROM tutors_tutor WHERE starts_with(slug, $1))) AS n
       WHERE NOT EXISTS (SELECT FROM tutors_tutor WHERE slug = CASE WHEN n = 1 THEN $1 ELSE $1 || '-' || n END)
       ORDER BY n LIMIT 1`,
      [slug],
    );
    return row?.slug ?? slug;
  }
}
