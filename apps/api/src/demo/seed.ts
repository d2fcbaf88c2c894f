import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { BookingDemoFacade, BookingModule } from '@app/booking';
import { IdentityDemoFacade, IdentityModule } from '@app/identity';
import { Clock, DomainError, type Uuid } from '@app/kernel';
import { LedgerFacade, LedgerModule } from '@app/ledger';
import { PlatformModule, readSettings, UnitOfWork } from '@app/platform';
import { TutorFacade, TutorsDemoFacade, TutorsModule } from '@app/tutors';
import { APPLICANTS, type DemoApplicantPerson } from './demo-applicants';
import {
  ALEX,
  DANA,
  DANAS_MINUTES,
  JULES,
  LEE,
  MORE_STAFF,
  NOA,
  ROMEROS_MINUTES,
  SAM,
  STAFF,
  TUTORS,
  type DemoTutorPerson,
} from './demo-people';

@Module({
  imports: [
    PlatformModule.forRoot({ settings: readSettings(), service: 'demo' }),
    IdentityModule,
    TutorsModule,
    LedgerModule,
    BookingModule,
  ],
})
class DemoModule {}

/**
 * People to try the product with, made through the same use cases as real ones. Run at every start: what is there
 * already stays as it is, whatever has been done with it since.
 */
async function seed(): Promise<void> {
  const app = await NestFactory.createApplicationContext(DemoModule, { logger: ['error', 'warn'] });
  const people = app.get(IdentityDemoFacade);
  try {
    const staff = await people.registerStaff(STAFF, 'staff:support', 'staff:admin');
    for (const { person, role } of MORE_STAFF) await people.registerStaff(person, role);
    await unlessChanged(addTwoGuardians);
    await unlessChanged(addSeparatedParents);
    for (const tutor of TUTORS) await unlessChanged(() => addTutor(tutor, staff.accountId));
    for (const applicant of APPLICANTS) await unlessChanged(() => addApplicant(applicant));
  } finally {
    await app.close();
  }

  /** Somebody closed an account, grew up or left a family: what the rules refuse now is no reason not to start. */
  async function unlessChanged(add: () => Promise<void>): Promise<void> {
    await add().catch((error: unknown) => {
      if (!(error instanceof DomainError)) throw error;
      process.stderr.write(`Some demo people stay as they are: ${error.message}\n`);
    });
  }

  async function addTwoGuardians(): Promise<void> {
    const [dana, lee] = [await people.registerGuardian(DANA), await people.registerGuardian(LEE)];
    const { studentId } = await people.addStudent(dana.accountId, dana.familyId, SAM);
    await giveMinutes(dana.familyId, DANAS_MINUTES);
    await people.addGuardian({
      kind: 'guardian',
      ownerId: dana.accountId,
      familyId: dana.familyId,
      guardianId: lee.accountId,
      studentId,
      powers: ['watch', 'message'],
    });
  }

  async function addSeparatedParents(): Promise<void> {
    const [alex, jules] = [await people.registerGuardian(ALEX), await people.registerGuardian(JULES)];
    const { studentId } = await people.addStudent(alex.accountId, alex.familyId, NOA);
    for (const { familyId } of [alex, jules]) await giveMinutes(familyId, ROMEROS_MINUTES);
    await people.addGuardian({
      kind: 'other-family',
      ownerId: alex.accountId,
      familyId: alex.familyId,
      guardianId: jules.accountId,
      studentId,
      powers: [],
    });
  }

  async function addApplicant({ account, application }: DemoApplicantPerson): Promise<void> {
    const { accountId } = await people.registerTutor(account);
    if (await app.get(TutorFacade).byAccount(accountId)) return;
    await app.get(TutorsDemoFacade).apply(accountId, application);
  }

  async function giveMinutes(familyId: Uuid, minutes: number): Promise<void> {
    const at = app.get(Clock).now();
    const grant = {
      key: `demo-minutes:${familyId}`,
      familyId,
      minutes,
      reference: { reason: 'demo' },
      at,
    };
    await app.get(UnitOfWork).run((tx) => app.get(LedgerFacade).grant(tx, grant));
  }

  /** The hours come last: a tutor who has some was finished, and whatever they or staff changed since stays. */
  async function addTutor({ account, profile, hours }: DemoTutorPerson, staffId: Uuid): Promise<void> {
    const calendars = app.get(BookingDemoFacade);
    const { accountId } = await people.registerTutor(account);
    const known = await app.get(TutorFacade).byAccount(accountId);
    if (known && (await calendars.hasAvailability(known.id))) return;
    const tutorId = await app.get(TutorsDemoFacade).applyAndList(accountId, staffId, profile);
    const { weekdays, startsAt, endsAt, ...limits } = hours;
    await calendars.setAvailability(tutorId, {
      weekly: weekdays.map((weekday) => ({ weekday, startsAt, endsAt })),
      overrides: [],
      timeOff: [],
      horizonDays: 60,
      acceptance: profile.acceptance,
      ...limits,
    });
  }
}

seed().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
