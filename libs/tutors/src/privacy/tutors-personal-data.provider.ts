import { Clock, toDate, type Json, type Uuid } from '@app/kernel';
import { Database, HoldsPersonalData, Outbox, type PersonalDataProvider, type Transaction } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { avatarKey, AVATAR_SIZES } from '../domain/avatar';
import { PrivateFiles } from '../files/private-files';
import { TutorUnlisted } from '../tutors.events';
import { tutorsTables } from './tutors.data-map';

const EXPORT = `
  SELECT jsonb_build_object(
    'profile', to_jsonb(tutor) - 'search' - 'search_names' - 'listed_until',
    'subjects', (
      SELECT coalesce(jsonb_agg(jsonb_build_object('subject', subject.name, 'level', taught.level)), '[]')
      FROM tutors_tutor_subject taught JOIN tutors_subject subject ON subject.id = taught.subject_id
      WHERE taught.tutor_id = tutor.id),
    'checks', (
      SELECT coalesce(jsonb_agg(to_jsonb(check_row) - 'recorded_by' ORDER BY check_row.checked_at), '[]')
      FROM tutors_vetting check_row WHERE check_row.tutor_id = tutor.id),
    'applications', (
      SELECT coalesce(jsonb_agg(to_jsonb(application) - 'decided_by' ORDER BY application.id), '[]')
      FROM tutors_application application WHERE application.tutor_id = tutor.id),
    'documents', (
      SELECT coalesce(jsonb_agg(to_jsonb(document) - 'storage_key' - 'sha256' ORDER BY document.id), '[]')
      FROM tutors_document document WHERE document.tutor_id = tutor.id),
    'reminders', (
      SELECT coalesce(jsonb_agg(to_jsonb(reminder) ORDER BY reminder.reminded_at), '[]')
      FROM tutors_expiry_reminder reminder WHERE reminder.tutor_id = tutor.id),
    'listing', (
      SELECT coalesce(jsonb_agg(to_jsonb(change) - 'changed_by' ORDER BY change.changed_at), '[]')
      FROM tutors_listing_change change WHERE change.tutor_id = tutor.id)
  ) AS held
  FROM tutors_tutor tutor WHERE tutor.account_id = $1`;

/**
 * What we hold about a tutor. Sessions point to the profile's row, so erasing empties it rather than removing it; those to
 * come are booking's to name.
 */
@Injectable()
@HoldsPersonalData()
export class TutorsPersonalDataProvider implements PersonalDataProvider {
  readonly tables = tutorsTables;
  readonly order = 70;

  constructor(
    private readonly database: Database,
    private readonly files: PrivateFiles,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  async export(subject: Uuid): Promise<Json> {
    const [row] = await this.database.query<{ held: Json }>(EXPORT, [subject]);
    return row?.held ?? null;
  }

  /** Check results stay for their own period (retention class `vetting`), without anything that names the person beside them. */
  async erase(subject: Uuid, tx: Transaction): Promise<void> {
    const [before] = await tx.query<{ id: Uuid; state: string; avatar_id: Uuid | null }>(
      'SELECT id, state, avatar_id FROM tutors_tutor WHERE account_id = $1 FOR UPDATE',
      [subject],
    );
    if (!before) return;
    const at = toDate(this.clock.now());
    await tx.query(
      `UPDATE tutors_tutor SET slug = 'former-' || id, display_name = 'Former tutor', headline = '', biography = '',
         education = '[]', experience = '[]', video_provider = NULL, video_id = NULL, avatar_id = NULL, languages = '{}', search = '', search_names = '', state = 'unlisted', updated_at = $2
       WHERE id = $1`,
      [before.id, at],
    );
    await tx.query('DELETE FROM tutors_tutor_subject WHERE tutor_id = $1', [before.id]);
    await tx.query('DELETE FROM tutors_expiry_reminder WHERE tutor_id = $1', [before.id]);
    await tx.query(
      `UPDATE tutors_application SET availability_note = '', hours_per_week = NULL, decision_reason = NULL WHERE tutor_id = $1`,
      [before.id],
    );
    await this.giveUpFiles(tx, before.id, before.avatar_id);
    if (before.state !== 'listed') return;
    await tx.query(
      `INSERT INTO tutors_listing_change (tutor_id, from_state, to_state, reason, changed_at)
       VALUES ($1, 'listed', 'unlisted', 'account erased', $2)`,
      [before.id, at],
    );
    await this.outbox.append(tx, TutorUnlisted, { tutorId: before.id, reason: 'own-wish' });
  }

  private async giveUpFiles(tx: Transaction, tutorId: Uuid, avatarId: Uuid | null): Promise<void> {
    const documents = await tx.query<{ storage_key: string }>(
      'DELETE FROM tutors_document WHERE tutor_id = $1 RETURNING storage_key',
      [tutorId],
    );
    const pictures = avatarId ? AVATAR_SIZES.map((size) => avatarKey(avatarId, size)) : [];
    await this.files.giveUp(tx, [...documents.map((row) => row.storage_key), ...pictures]);
  }
}
