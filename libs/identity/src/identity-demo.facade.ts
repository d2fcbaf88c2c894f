import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import type { StaffRole } from './domain/staff/staff-people';
import { AddDemoGuardians, type DemoGuardianship } from './use-cases/demo/add-demo-guardians';
import { AddDemoPeople, type DemoAdult, type DemoStaff, type DemoStudent } from './use-cases/demo/add-demo-people';

/**
 * For the demo data of apps/api only. It runs the same use cases as the routes do, without the mail in between.
 * Each call is repeatable: a person who exists (by e-mail or handle) is returned as they are.
 */
@Injectable()
export class IdentityDemoFacade {
  constructor(
    private readonly people: AddDemoPeople,
    private readonly guardians: AddDemoGuardians,
  ) {}

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

  /** Another guardian of a family, or of one of its students from a family of their own. */
  addGuardian(guardianship: DemoGuardianship): Promise<void> {
    return this.guardians.execute(guardianship);
  }
}
