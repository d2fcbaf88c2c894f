import { Injectable } from '@nestjs/common';
import { toDate, type Uuid } from '@app/kernel';
import type { Role, Transaction } from '@app/platform';
import type { AcceptedDocument } from '../../domain/legal/legal-document';

@Injectable()
export class AcceptanceRepository {
  async add(
    tx: Transaction,
    who: { accountId: Uuid; role: Role; address: string | null },
    documents: readonly AcceptedDocument[],
    at: Temporal.Instant,
  ): Promise<void> {
    for (const { document, version, sha256 } of documents) {
      await tx.query(
        `INSERT INTO identity_acceptance (account_id, document, version, sha256, role, address, accepted_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [who.accountId, document, version, sha256, who.role, who.address, toDate(at)],
      );
    }
  }
}
