import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';

/** argon2id with OWASP's minimum; the parameters stand in each hash, so that they can be raised. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

@Injectable()
export class SecretHasher {
  private decoy: Promise<string> | null = null;

  hash(secret: string): Promise<string> {
    return hash(secret.normalize('NFKC'), COST);
  }

  /** False without a hash, after the same work as with one: an unknown account takes as long as a wrong password. */
  async matches(secret: string, secretHash: string | null): Promise<boolean> {
    this.decoy ??= hash('nobody has this secret', COST);
    const isRight = await verify(secretHash ?? (await this.decoy), secret.normalize('NFKC'));
    return isRight && secretHash !== null;
  }
}
