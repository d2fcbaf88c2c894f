import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import type { Role } from '@app/platform';
import { AddDemoPeople } from './use-cases/add-demo-people';

export interface DemoAdult {
  firstName: string;
  lastName: string;
  email: string;
  password: string;
  birthDate: string;
  stateCode: string;
  timeZone: string;
}

export interface DemoStudent {
  firstName: string;
  birthDate: string;
  grade?: string;
  goals?: string;
  timeZone: string;
  handle: string;
  passphrase: string;
}

export type StaffRole = Extract<Role, `staff:${string}`>;

/**
 * For the demo data of apps/api only. It runs the same use cases as the routes do, without the mail in between.
 * Each call is repeatable: a person who exists (by e-mail or handle) is returned as they are.
 */
@Injectable()
export class IdentityDemoFacade {
  constructor(private readonly people: AddDemoPeople) {}

  registerGuardian(adult: DemoAdult): Promise<{ accountId: Uuid; familyId: Uuid }> {
    return this.people.guardian(adult);
  }

  registerTutor(adult: DemoAdult): Promise<{ accountId: Uuid }> {
    return this.people.adult(adult, 'tutor');
  }

  registerStaff(adult: DemoAdult, role: StaffRole): Promise<{ accountId: Uuid }> {
    return this.people.adult(adult, role);
  }

  addStudent(guardianId: Uuid, familyId: Uuid, student: DemoStudent): Promise<{ studentId: Uuid }> {
    return this.people.student(guardianId, familyId, student);
  }
}
