import { AgeCaseFacade } from '@app/identity';
import { UnitOfWork } from '@app/platform';
import { People } from './support/people';
import { colleague, type Colleague } from './support/staff';
import { useTestApi } from './support/test-api';

describe('policy 7(c): an age case', () => {
  const api = useTestApi();
  let safety: Colleague;
  beforeAll(async () => {
    safety = await colleague(api, 'staff:safety');
  });

  async function aCase(reportedBy: string | null = null) {
    const family = await new People(api.app).family();
    const doubt = { studentId: family.studentId, source: 'staff', reportedBy, note: 'Sounded young.' } as const;
    await api.app.get(UnitOfWork).run((tx) => api.app.get(AgeCaseFacade, { strict: false }).report(tx, doubt));
    const [row] = await api.db.query<{ id: string }>('SELECT id FROM identity_age_case WHERE student_id = $1', [
      family.studentId,
    ]);
    return { ...family, caseId: row!.id };
  }
  const decide = (who: Colleague, caseId: string, decision: string) =>
    who.at.post(`/console/age-cases/${caseId}/decision`, { decision, reason: 'Spoke with the family.' });

  it('confirmed by staff erases the student and leaves a certificate in case and trail', async () => {
    const { caseId, studentId } = await aCase();
    const answer = await decide(safety, caseId, 'confirm');
    expect(answer.status).toBe(200);
    const { certificate } = answer.body as { certificate: { id: string } };
    expect(answer.body).toMatchObject({ studentId: null, studentName: null, outcome: 'confirmed', note: null });
    expect(JSON.stringify(answer.body)).not.toContain(studentId);
    const [act] = await api.db.query<{ facts: unknown }>(
      `SELECT facts FROM platform_audit WHERE action = 'console.confirmed-age-case' AND subject_id = $1`,
      [caseId],
    );
    expect(act?.facts).toEqual({ certificateId: certificate.id });
    expect((await decide(safety, caseId, 'clear')).body).toMatchObject({ code: 'identity.age-case-closed' });
  });

  it('is decided neither by whoever reported it nor by the student’s own family', async () => {
    const reported = await aCase(safety.accountId);
    expect((await decide(safety, reported.caseId, 'clear')).body).toMatchObject({ code: 'identity.own-age-case' });

    const parent = await colleague(api, 'staff:safety');
    const { caseId, familyId, studentId } = await aCase();
    await api.db.query(
      'INSERT INTO identity_family_guardian (family_id, account_id, joined_at) VALUES ($1, $2, now())',
      [familyId, parent.accountId],
    );
    await api.db.query(
      `INSERT INTO identity_guardianship (family_id, student_id, guardian_id, can_book, can_pay, can_watch, can_message,
         can_consent, can_supervise, created_at, changed_at) VALUES ($1, $2, $3, true, true, true, true, true, true, now(), now())`,
      [familyId, studentId, parent.accountId],
    );
    expect((await decide(parent, caseId, 'clear')).body).toMatchObject({ code: 'console.own-case' });
    expect((await decide(safety, caseId, 'clear')).status).toBe(200);
  });
});
