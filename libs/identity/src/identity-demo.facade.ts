import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import type { StaffRole } from './domain/staff-people';
import { AddDemoPeople, type DemoAdult, type DemoStaff, type DemoStudent } from './use-cases/add-demo-people';

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

  /** With further roles, where they are new: a person who exists gets those that they lack. */
  registerStaff(staff: DemoStaff, role: StaffRole, ...more: StaffRole[]): Promise<{ accountId: Uuid }> {
    return this.people.staff(staff, [role, ...more]);
  }

  addStudent(guardianId: Uuid, familyId: Uuid, student: DemoStudent): Promise<{ studentId: Uuid }> {
    return this.people.student(guardianId, familyId, student);
  }
}
