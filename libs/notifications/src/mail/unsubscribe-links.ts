import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { Sealer, Settings } from '@app/platform';
import { z } from 'zod';
import { TOPICS, type Topic } from '../domain/topics';

export interface Unsubscription {
  readonly accountId: Uuid;
  readonly topic: Topic;
}

export interface UnsubscribeLinks {
  /** For mail programs: a POST there switches off (RFC 8058), opened in a browser it leads to the page. */
  readonly oneClick: string;
  /** For people: a page that asks. */
  readonly page: string;
}

const PURPOSE = 'unsubscribe';
const inside = z.tuple([z.uuid(), z.enum(TOPICS)]);

/**
 * Links that switch one kind of mail off for one person, without signing in. They are sealed: nobody can read in one whose
 * it is, or make one. They never run out, since all that can be done with one is to get less mail.
 */
@Injectable()
export class UnsubscribeLinkSealer {
  constructor(
    private readonly sealer: Sealer,
    private readonly settings: Settings,
  ) {}

  /** Null where this installation has no key to seal with: then the settings page is the way. */
  linksFor({ accountId, topic }: Unsubscription): UnsubscribeLinks | null {
    if (!this.sealer.hasKey) return null;
    const token = this.sealer.seal(Buffer.from(JSON.stringify([accountId, topic])), PURPOSE).toString('base64url');
    const { publicUrl } = this.settings;
    return {
      oneClick: `${publicUrl}/api/notifications/unsubscription?token=${token}`,
      page: `${publicUrl}${pageOf(token)}`,
    };
  }

  /** Null where it is not one of ours. */
  open(token: string): Unsubscription | null {
    const plain = this.sealer.hasKey ? this.sealer.open(Buffer.from(token, 'base64url'), PURPOSE) : null;
    // A kind of news that is gone is nobody's any more.
    const found = plain && inside.safeParse(JSON.parse(plain.toString())).data;
    return found ? { accountId: found[0], topic: found[1] } : null;
  }
}

export const pageOf = (token: string): string => `/unsubscribe?token=${encodeURIComponent(token)}`;
