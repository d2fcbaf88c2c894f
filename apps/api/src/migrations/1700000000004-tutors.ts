import type { MigrationInterface, QueryRunner } from 'typeorm';

const LEVELS = [
  ['middle-school', 'Middle school'],
  ['high-school', 'High school'],
  ['ap', 'AP'],
  ['test-prep', 'Test preparation'],
] as const;

type Level = (typeof LEVELS)[number][0];

const SCHOOL: Level[] = ['middle-school', 'high-school'];
const HIGH: Level[] = ['high-school'];
const HIGH_AP: Level[] = ['high-school', 'ap'];
const ALL: Level[] = ['middle-school', 'high-school', 'ap'];
const AP: Level[] = ['ap'];
const PREP: Level[] = ['test-prep'];

const CATALOGUE: Record<string, [slug: string, name: string, levels: Level[]][]> = {
  Mathematics: [
    ['pre-algebra', 'Pre-algebra', ['middle-school']],
    ['algebra-1', 'Algebra 1', SCHOOL],
    ['geometry', 'Geometry', SCHOOL],
    ['algebra-2', 'Algebra 2', HIGH],
    ['trigonometry', 'Trigonometry', HIGH],
    ['precalculus', 'Precalculus', HIGH_AP],
    ['calculus-ab', 'Calculus AB', HIGH_AP],
    ['calculus-bc', 'Calculus BC', AP],
    ['statistics', 'Statistics', HIGH_AP],
  ],
  Sciences: [
    ['general-science', 'General science', ['middle-school']],
    ['biology', 'Biology', ALL],
    ['chemistry', 'Chemistry', HIGH_AP],
    ['physics', 'Physics', HIGH_AP],
    ['environmental-science', 'Environmental science', HIGH_AP],
    ['anatomy-physiology', 'Anatomy and physiology', HIGH],
  ],
  English: [
    ['reading', 'Reading', ['middle-school']],
    ['writing', 'Writing', SCHOOL],
    ['grammar', 'Grammar', SCHOOL],
    ['english-literature', 'English literature', HIGH_AP],
    ['english-language', 'English language', HIGH_AP],
    ['english-second-language', 'English as a second language', SCHOOL],
  ],
  Languages: [
    ['spanish', 'Spanish', ALL],
    ['french', 'French', ALL],
    ['german', 'German', ALL],
    ['mandarin', 'Mandarin Chinese', ALL],
    ['latin', 'Latin', ALL],
    ['american-sign-language', 'American Sign Language', SCHOOL],
  ],
  'Social studies': [
    ['us-history', 'US history', ALL],
    ['world-history', 'World history', ALL],
    ['us-government', 'US government', HIGH_AP],
    ['economics', 'Economics', HIGH_AP],
    ['psychology', 'Psychology', HIGH_AP],
    ['human-geography', 'Human geography', HIGH_AP],
  ],
  Computing: [
    ['programming', 'Programming', SCHOOL],
    ['computer-science-principles', 'Computer science principles', HIGH_AP],
    ['computer-science-a', 'Computer science A (Java)', AP],
    ['web-development', 'Web development', SCHOOL],
  ],
  'Test preparation': [
    ['sat-math', 'SAT math', PREP],
    ['sat-reading-writing', 'SAT reading and writing', PREP],
    ['act', 'ACT', PREP],
    ['psat', 'PSAT', PREP],
    ['ssat', 'SSAT', PREP],
  ],
};

export class Tutors1700000000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;
      CREATE EXTENSION IF NOT EXISTS unaccent;

      CREATE TABLE tutors_level (
        level text PRIMARY KEY,
        name text NOT NULL,
        position smallint NOT NULL
      );

      CREATE TABLE tutors_subject (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        slug text NOT NULL CONSTRAINT tutors_subject_slug_unique UNIQUE,
        name text NOT NULL,
        area text NOT NULL,
        position smallint NOT NULL
      );

      CREATE TABLE tutors_subject_level (
        subject_id uuid NOT NULL REFERENCES tutors_subject (id),
        level text NOT NULL REFERENCES tutors_level (level),
        PRIMARY KEY (subject_id, level)
      );

      CREATE TABLE tutors_tutor (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        account_id uuid NOT NULL CONSTRAINT tutors_tutor_account_unique UNIQUE REFERENCES identity_account (id),
        slug text NOT NULL CONSTRAINT tutors_tutor_slug_unique UNIQUE,
        display_name text NOT NULL,
        headline text NOT NULL,
        biography text NOT NULL,
        education text NOT NULL,
        experience text NOT NULL,
        languages text[] NOT NULL,
        time_zone text NOT NULL,
        acceptance text NOT NULL CHECK (acceptance IN ('instant', 'request')),
        state text NOT NULL CHECK (state IN ('applied', 'listed', 'unlisted', 'suspended')),
        vetted_until timestamptz,
        applied_at timestamptz NOT NULL,
        listed_at timestamptz,
        updated_at timestamptz NOT NULL,
        search tsvector NOT NULL DEFAULT '',
        search_names text NOT NULL DEFAULT '',
        CONSTRAINT tutors_tutor_listed_is_dated CHECK (state <> 'listed' OR listed_at IS NOT NULL)
      );
      COMMENT ON COLUMN tutors_tutor.vetted_until IS
        'When the first of the required checks runs out; null while one is missing or failed. Derived from tutors_vetting by the domain.';
      CREATE INDEX tutors_tutor_listed ON tutors_tutor (listed_at DESC, id DESC) INCLUDE (vetted_until) WHERE state = 'listed';
      CREATE INDEX tutors_tutor_running_out ON tutors_tutor (vetted_until) WHERE state = 'listed';
      CREATE INDEX tutors_tutor_search ON tutors_tutor USING gin (search);
      CREATE INDEX tutors_tutor_search_names ON tutors_tutor USING gin (search_names gin_trgm_ops);

      CREATE TABLE tutors_tutor_subject (
        tutor_id uuid NOT NULL REFERENCES tutors_tutor (id),
        subject_id uuid NOT NULL,
        level text NOT NULL,
        PRIMARY KEY (tutor_id, subject_id, level),
        CONSTRAINT tutors_tutor_subject_offered FOREIGN KEY (subject_id, level) REFERENCES tutors_subject_level (subject_id, level)
      );
      CREATE INDEX tutors_tutor_subject_by_subject ON tutors_tutor_subject (subject_id, level, tutor_id);

      CREATE TABLE tutors_vetting (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        tutor_id uuid NOT NULL REFERENCES tutors_tutor (id),
        kind text NOT NULL CHECK (kind IN ('identity', 'criminal-record', 'sex-offender-registry')),
        provider text NOT NULL,
        provider_reference text NOT NULL,
        result text NOT NULL CHECK (result IN ('passed', 'failed')),
        checked_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL REFERENCES identity_account (id),
        recorded_at timestamptz NOT NULL,
        CONSTRAINT tutors_vetting_reference_unique UNIQUE (provider, provider_reference, kind),
        CONSTRAINT tutors_vetting_expires_later CHECK (expires_at > checked_at)
      );
      CREATE INDEX tutors_vetting_latest ON tutors_vetting (tutor_id, kind, checked_at DESC);

      CREATE TABLE tutors_listing_change (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        tutor_id uuid NOT NULL REFERENCES tutors_tutor (id),
        from_state text NOT NULL,
        to_state text NOT NULL,
        reason text NOT NULL,
        changed_by uuid REFERENCES identity_account (id),
        changed_at timestamptz NOT NULL
      );
      CREATE INDEX tutors_listing_change_of_tutor ON tutors_listing_change (tutor_id, changed_at);
    `);
    await this.seedCatalogue(queryRunner);
  }

  /** The catalogue is reference data: every installation starts with the same one. */
  private async seedCatalogue(queryRunner: QueryRunner): Promise<void> {
    for (const [position, [level, name]] of LEVELS.entries()) {
      await queryRunner.query('INSERT INTO tutors_level (level, name, position) VALUES ($1, $2, $3)', [
        level,
        name,
        position,
      ]);
    }
    let position = 0;
    for (const [area, subjects] of Object.entries(CATALOGUE)) {
      for (const [slug, name, levels] of subjects) {
        await queryRunner.query(
          `WITH subject AS (
             INSERT INTO tutors_subject (slug, name, area, position) VALUES ($1, $2, $3, $4) RETURNING id
           )
           INSERT INTO tutors_subject_level (subject_id, level) SELECT subject.id, level FROM subject, unnest($5::text[]) AS level`,
          [slug, name, area, position++, levels],
        );
      }
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      DROP TABLE tutors_listing_change, tutors_vetting, tutors_tutor_subject, tutors_tutor,
        tutors_subject_level, tutors_subject, tutors_level;
    `);
  }
}
