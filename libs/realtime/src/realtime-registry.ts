import { Injectable } from '@nestjs/common';
import { DiscoveryService, Reflector } from '@nestjs/core';
import type { ChannelKind, ClientMessageName } from '@app/contracts';
import { REQUIRED_PERMISSION, type Permission } from '@app/platform';
import { CHANNEL_POLICY, type JoinsChannel } from './channel-policy';
import { SOCKET_EVENT, type HandlesSocketEvent } from './socket-event';

/** The policies and message handlers that the loaded modules brought. */
@Injectable()
export class RealtimeRegistry {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly reflector: Reflector,
  ) {}

  policies(): ReadonlyMap<ChannelKind, JoinsChannel> {
    return new Map(
      this.marked<ChannelKind, JoinsChannel>(CHANNEL_POLICY).map(({ mark, instance }) => [mark, instance]),
    );
  }

  handlers(): { name: ClientMessageName; permission: Permission; handler: HandlesSocketEvent }[] {
    return this.marked<ClientMessageName, HandlesSocketEvent>(SOCKET_EVENT).map(({ mark, instance, metatype }) => {
      const permission = this.reflector.get<Permission | undefined>(REQUIRED_PERMISSION, metatype);
      if (!permission) throw new Error(`The socket event "${mark}" declares no permission.`);
      return { name: mark, permission, handler: instance };
    });
  }

  private marked<Mark, Instance>(key: symbol) {
    return this.discovery.getProviders().flatMap((wrapper) => {
      const { metatype } = wrapper;
      const instance = wrapper.instance as Instance | undefined;
      if (typeof metatype !== 'function' || !instance) return [];
      const mark = this.reflector.get<Mark | undefined>(key, metatype);
      return mark === undefined ? [] : [{ mark, metatype, instance }];
    });
  }
}
