import { Injectable } from '@nestjs/common';
import type { Subject } from '../domain/tutor';
import { SubjectRepository } from '../persistence/subject.repository';

/** The whole catalogue, area by area. */
@Injectable()
export class ListSubjects {
  constructor(private readonly subjects: SubjectRepository) {}

  execute(): Promise<Subject[]> {
    return this.subjects.all();
  }
}
