import { LedgerFacade } from '@app/ledger';
import type { Transaction } from '@app/platform';
import { createModule, useTestDatabase, type TestDatabase } from '@app/testing';
import type { TestingModule } from '@nestjs/testing';
import { BookingFacade } from '../../booking.facade';
import { BookingModule } from '../../booking.module';
import { BookingSubscribersModule } from '../../booking-subscribers.module';
import type { SessionFacts } from '../../booking.types';
import { GivenBooking, type GivenFamily, type WishedHours } from './given-booking';
import { silentPublisher } from './silent-publisher';

/** Booking with all that listens to it, and the questions that the specs of a session's life ask again and again. */
class BookingStage {
  readonly realtime = silentPublisher();
  module: TestingModule;
  given: GivenBooking;
  facade: BookingFacade;
  ledger: LedgerFacade;

  constructor(
    readonly db: TestDatabase,
    private readonly startsAt: string,
  ) {}

  async start(): Promise<void> {
    const imports = [this.realtime.module, BookingModule, BookingSubscribersModule];
    this.module = await createModule(this.db, { imports });
    this.given = new GivenBooking(this.db, this.module);
    this.facade = this.module.get(BookingFacade);
    this.ledger = this.module.get(LedgerFacade);
  }

  readonly run = <T>(work: (tx: Transaction) => Promise<T>): Promise<T> => this.db.unitOfWork.run(work);

  /** So many minutes after the start of the session of this spec. */
  readonly at = (minutes: number): Temporal.Instant => Temporal.Instant.from(this.startsAt).add({ minutes });

  readonly balance = ({ familyId }: GivenFamily) => this.ledger.balance(familyId, this.db.clock.now());

  readonly eventsOf = async (session: SessionFacts, type: string) =>
    (await this.db.events(`booking.${type}.v1`)).filter((event) => event.payload.sessionId === session.id);

  /** A family of 100 minutes and its session of 60 with this tutor. */
  readonly booked = async (wish: WishedHours = {}) => {
    const [family, tutor] = [await this.given.aFamily({ minutes: 100 }), await this.given.aTutor(wish)];
    return { family, tutor, session: await this.given.aSession(family, tutor, this.startsAt) };
  };
}

/** Registers the hooks of a spec about sessions that start at this time. After each test the books must be in order. */
export function useBooking(startsAt: string): BookingStage {
  const stage = new BookingStage(useTestDatabase({ poolSize: 20 }), startsAt);
  beforeAll(() => stage.start());
  afterAll(() => stage.module?.close());
  beforeEach(() => stage.db.clock.set('2027-03-01T15:00:00Z'));
  afterEach(async () => expect(await stage.db.query('SELECT * FROM ledger_check()')).toEqual([]));
  return stage;
}
