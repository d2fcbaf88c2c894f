import { Database } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Subject } from '../domain/tutor';

const SELECT_SUBJECT = `
  SELECT subject.id, subject.slug, subject.name, subject.area,
    json_agg(json_build_object('level', level.level, 'name', level.name) ORDER BY level.position) AS levels
  FROM tutors_subject subject
  JOIN tutors_subject_level offered ON offered.subject_id = subject.id
  JOIN tutors_level level ON level.level = offered.level`;

/** The catalogue of subjects: reference data, written by migrations only. */
@Injectable()
export class SubjectRepository {
  constructor(private readonly database: Database) {}

  async all(): Promise<Subject[]> {
    return this.database.query<Subject>(`${SELECT_SUBJECT} GROUP BY subject.id ORDER BY subject.position`);
  }

  async find(idOrSlug: string): Promise<Subject | null> {
    const [subject] = await this.database.query<Subject>(
      `${SELECT_SUBJECT} WHERE subject.id::text = $1 OR subject.slug = $1 GROUP BY subject.id`,
      [idOrSlug],
    );
    return subject ?? null;
  }
}
