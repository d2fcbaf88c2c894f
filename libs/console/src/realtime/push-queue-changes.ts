import { Injectable } from '@nestjs/common';
import { StudentAgeCleared, StudentAgeDoubted, StudentErased } from '@app/identity';
import { OnEvent, type EventHandler } from '@app/platform';
import { RealtimePublisher } from '@app/realtime';
import { ApplicationDecided, ApplicationSubmitted, CheckExpiring, TutorListed, TutorUnlisted } from '@app/tutors';
import { BreakGlassChanged } from '../console.events';
import type { Queue } from '../domain/queues';

/** Tells those who work on a queue that it changed; they fetch what they may see. */
abstract class PushesQueue {
  protected abstract readonly queue: Queue;

  constructor(private readonly publisher: RealtimePublisher) {}

  handle(): Promise<void> {
    this.publisher.publish(`staff:${this.queue}`, 'queue.changed', { queue: this.queue });
    return Promise.resolve();
  }
}

@Injectable()
@OnEvent(BreakGlassChanged)
export class PushAccessReviews extends PushesQueue implements EventHandler<typeof BreakGlassChanged> {
  protected readonly queue = 'access-reviews';

  constructor(publisher: RealtimePublisher) {
    super(publisher);
  }
}

@Injectable()
@OnEvent(StudentAgeDoubted)
export class PushAgeDoubted extends PushesQueue implements EventHandler<typeof StudentAgeDoubted> {
  protected readonly queue = 'age-cases';

  constructor(publisher: RealtimePublisher) {
    super(publisher);
  }
}

@Injectable()
@OnEvent(StudentAgeCleared)
export class PushAgeCleared extends PushesQueue implements EventHandler<typeof StudentAgeCleared> {
  protected readonly queue = 'age-cases';

  constructor(publisher: RealtimePublisher) {
    super(publisher);
  }
}

@Injectable()
@OnEvent(StudentErased)
export class PushAgeConfirmed extends PushesQueue implements EventHandler<typeof StudentErased> {
  protected readonly queue = 'age-cases';

  constructor(publisher: RealtimePublisher) {
    super(publisher);
  }
}

@Injectable()
@OnEvent(ApplicationSubmitted)
export class PushApplicationSubmitted extends PushesQueue implements EventHandler<typeof ApplicationSubmitted> {
  protected readonly queue = 'applications';

  constructor(publisher: RealtimePublisher) {
    super(publisher);
  }
}

@Injectable()
@OnEvent(ApplicationDecided)
export class PushApplicationDecided extends PushesQueue implements EventHandler<typeof ApplicationDecided> {
  protected readonly queue = 'applications';

  constructor(publisher: RealtimePublisher) {
    super(publisher);
  }
}

@Injectable()
@OnEvent(CheckExpiring)
export class PushCheckExpiring extends PushesQueue implements EventHandler<typeof CheckExpiring> {
  protected readonly queue = 'expiring-checks';

  constructor(publisher: RealtimePublisher) {
    super(publisher);
  }
}

@Injectable()
@OnEvent(TutorListed)
export class PushTutorListed extends PushesQueue implements EventHandler<typeof TutorListed> {
  protected readonly queue = 'expiring-checks';

  constructor(publisher: RealtimePublisher) {
    super(publisher);
  }
}

@Injectable()
@OnEvent(TutorUnlisted)
export class PushTutorUnlisted extends PushesQueue implements EventHandler<typeof TutorUnlisted> {
  protected readonly queue = 'expiring-checks';

  constructor(publisher: RealtimePublisher) {
    super(publisher);
  }
}
