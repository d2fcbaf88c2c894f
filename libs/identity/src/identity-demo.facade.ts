import { Injectable } from '@nestjs/common';
import type { Uuid } from '@app/kernel';
import { AddDemoPeople, type DemoAdult, type DemoStudent, type StaffRole } from './use-cases/add-demo-people';

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
