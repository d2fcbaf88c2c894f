import { SetMetadata } from '@nestjs/common';
import type { ChannelKind } from '@app/contracts';
import type { Uuid } from '@app/kernel';
import type { SignedIn } from '@app/platform';

export const CHANNEL_POLICY = Symbol('channel policy');

/** Decides who may listen. Asked on every join; a channel kind without a policy lets nobody in. */
export interface JoinsChannel {
  mayJoin(actor: SignedIn, id: Uuid): Promise<boolean>;
}

export const ChannelPolicy = (kind: ChannelKind) => SetMetadata(CHANNEL_POLICY, kind);
