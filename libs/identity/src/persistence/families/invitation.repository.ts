import { Injectable } from '@nestjs/common';
import { toDate, toInstant, type Uuid } from '@app/kernel';
import { translateConstraint, type Transaction } from '@app/platform';
import type { Invitation, InvitationKind, InvitedStudent } from '../../domain/families/invitation';
import { inOrder, type Power } from '../../domain/families/powers';
import { StudentNotFound } from '../../identity.errors';
import type { Reader } from '../reader';

interface InvitationRow {
  id: Uuid;
  kind: InvitationKind;
  family_id: Uuid;
  email: string;
  invited_by: Uuid;
  created_at: Date;
  expires_at: Date;
  accepted_at: Date | null;
  revoked_at: Date | null;
  students: { studentId: Uuid; powers: Power[] }[];
}

const INVITATION = `SELECT i.id, i.kind, i.family_id, i.email, i.invited_by, i.created_at, i.expires_at, i.accepted_at, i.revoked_at,
    (SELECT coalesce(jsonb_agg(jsonb_build_object('studentId', s.student_id, 'powers', s.powers) ORDER BY s.student_id), '[]')
     FROM identity_invitation_student s WHERE s.invitation_id = i.id) AS students
  FROM identity_invitation i`;

export interface NewInvitation {
  readonly kind: InvitationKind;
  readonly familyId: Uuid;
  readonly email: string;
  readonly invitedBy: Uuid;
  readonly expiresAt: Temporal.Instant;
  readonly students: readonly InvitedStudent[];
}

@Injectable()
export class InvitationRepository {
  async add(tx: Transaction, wish: NewInvitation, at: Temporal.Instant): Promise<Uuid> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO identity_invitation (kind, family_id, email, invited_by, created_at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6) RETURNING id`,
      [wish.kind, wish.familyId, wish.email, wish.invitedBy, toDate(at), toDate(wish.expiresAt)],
    );
    if (!row) throw new Error('an inserted row has an id');
    for (const { studentId, powers } of wish.students) {
      await tx
        .query('INSERT INTO identity_invitation_student (invitation_id, student_id, powers) VALUES ($1, $2, $3)', [
          row.id,
          studentId,
          powers,
        ])
        .catch((error: unknown) =>
          translateConstraint(error, { identity_invitation_student_student_id_fkey: () => new StudentNotFound() }),
        );
    }
    return row.id;
  }

  async find(reader: Reader, invitationId: Uuid): Promise<Invitation | null> {
    const [row] = await reader.query<InvitationRow>(`${INVITATION} WHERE i.id = $1`, [invitationId]);
    return row ? toInvitation(row) : null;
  }

  async lock(tx: Transaction, invitationId: Uuid): Promise<Invitation | null> {
    await tx.query('SELECT 1 FROM identity_invitation WHERE id = $1 FOR UPDATE', [invitationId]);
    return this.find(tx, invitationId);
  }

  async findByToken(reader: Reader, tokenHash: Buffer): Promise<Invitation | null> {
    const [row] = await reader.query<InvitationRow>(
      `${INVITATION} JOIN identity_invitation_token t ON t.invitation_id = i.id WHERE t.token_hash = $1`,
      [tokenHash],
    );
    return row ? toInvitation(row) : null;
  }

  /** Newest first. */
  async ofFamily(reader: Reader, familyId: Uuid): Promise<Invitation[]> {
    const rows = await reader.query<InvitationRow>(`${INVITATION} WHERE i.family_id = $1 ORDER BY i.id DESC`, [
      familyId,
    ]);
    return rows.map(toInvitation);
  }

  async addToken(tx: Transaction, invitationId: Uuid, tokenHash: Buffer, at: Temporal.Instant): Promise<void> {
    await tx.query(
      'INSERT INTO identity_invitation_token (token_hash, invitation_id, created_at) VALUES ($1, $2, $3)',
      [tokenHash, invitationId, toDate(at)],
    );
  }

  async accept(tx: Transaction, invitationId: Uuid, accountId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE identity_invitation SET accepted_at = $3, accepted_by = $2 WHERE id = $1', [
      invitationId,
      accountId,
      toDate(at),
    ]);
  }

  async revoke(tx: Transaction, invitationId: Uuid, at: Temporal.Instant): Promise<void> {
    await tx.query(
      'UPDATE identity_invitation SET revoked_at = $2 WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL',
      [invitationId, toDate(at)],
    );
  }

  /** A newer invitation of the same person by the same family takes the place of those before. */
  async revokeOlder(
    tx: Transaction,
    familyId: Uuid,
    email: string,
    kind: InvitationKind,
    at: Temporal.Instant,
  ): Promise<void> {
    await tx.query(
      `UPDATE identity_invitation SET revoked_at = $4
       WHERE family_id = $1 AND email = $2 AND kind = $3 AND accepted_at IS NULL AND revoked_at IS NULL`,
      [familyId, email, kind, toDate(at)],
    );
  }
}

function toInvitation(row: InvitationRow): Invitation {
  return {
    id: row.id,
    kind: row.kind,
    familyId: row.family_id,
    email: row.email,
    invitedBy: row.invited_by,
    createdAt: toInstant(row.created_at),
    expiresAt: toInstant(row.expires_at),
    acceptedAt: row.accepted_at && toInstant(row.accepted_at),
    revokedAt: row.revoked_at && toInstant(row.revoked_at),
    students: row.students.map(({ studentId, powers }) => ({ studentId, powers: inOrder(powers) })),
  };
}
