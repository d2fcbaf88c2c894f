import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import type { Transaction } from '@app/platform';
import { toWaitingMail, type MailFacts, type MailTemplate, type WaitingMail } from '../domain/mail-templates';

export type Claim = { mail: WaitingMail } | 'finished' | 'busy';

@Injectable()
export class MailRepository {
  /** Null where this person gets this mail for this event already. */
  async add(
    tx: Transaction,
    eventId: Uuid,
    accountId: Uuid,
    mail: { template: MailTemplate; facts: MailFacts },
    at: Temporal.Instant,
  ): Promise<Uuid | null> {
    const [row] = await tx.query<{ id: Uuid }>(
      `INSERT INTO notifications_mail (account_id, event_id, template, facts, created_at)
       VALUES ($1, $2, $3, $4, $5) ON CONFLICT ON CONSTRAINT notifications_mail_once DO NOTHING RETURNING id`,
      [accountId, eventId, mail.template, JSON.stringify(mail.facts), toDate(at)],
    );
    return row?.id ?? null;
  }

  /** Takes the mail for one sender until `until`, so that two tries that overlap don't both send it. */
  async claim(tx: Transaction, mailId: Uuid, now: Temporal.Instant, until: Temporal.Instant): Promise<Claim> {
    const [row] = await tx.query<{ accountId: Uuid; template: string; facts: unknown; state: string }>(
      `SELECT account_id AS "accountId", template, facts,
              CASE WHEN finished_at IS NOT NULL THEN 'finished' WHEN claimed_until > $2 THEN 'busy' ELSE 'free' END AS state
       FROM notifications_mail WHERE id = $1 FOR UPDATE`,
      [mailId, toDate(now)],
    );
    // Erased with its account: there is nobody to write to.
    if (!row || row.state === 'finished') return 'finished';
    if (row.state === 'busy') return 'busy';
    await tx.query('UPDATE notifications_mail SET claimed_until = $2 WHERE id = $1', [mailId, toDate(until)]);
    return { mail: toWaitingMail({ id: mailId, ...row }) };
  }

  async finish(tx: Transaction, mailId: Uuid, outcome: 'sent' | 'dropped', at: Temporal.Instant): Promise<void> {
    await tx.query('UPDATE notifications_mail SET finished_at = $2, outcome = $3, claimed_until = NULL WHERE id = $1', [
      mailId,
      toDate(at),
      outcome,
    ]);
  }

  /** Mails written between the two moments that were neither sent nor dropped, oldest first. */
  async unfinished(reader: Pick<Transaction, 'query'>, from: Temporal.Instant, to: Temporal.Instant): Promise<Uuid[]> {
    const rows = await reader.query<{ id: Uuid }>(
      `SELECT id FROM notifications_mail WHERE finished_at IS NULL AND created_at >= $1 AND created_at < $2
       ORDER BY created_at, id`,
      [toDate(from), toDate(to)],
    );
    return rows.map((row) => row.id);
  }

  /** The try failed: the next one need not wait for the claim to run out. */
  async free(tx: Transaction, mailId: Uuid): Promise<void> {
    await tx.query('UPDATE notifications_mail SET claimed_until = NULL WHERE id = $1', [mailId]);
  }
}
