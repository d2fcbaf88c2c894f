import type { DemoAdult } from '@app/identity';
import type { DemoApplicant } from '@app/tutors';
import { adult } from './demo-people';

/* People who want to teach: invented, like the others, with papers that say so. */

/** A page of text as the smallest PDF that viewers open. */
function paper(line: string): Buffer {
  const text = `BT /F1 18 Tf 60 720 Td (${line.replace(/[()\\]/g, '')}) Tj ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const table = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  const end = `xref\n0 6\n0000000000 65535 f \n${table}trailer << /Size 6 /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
  return Buffer.from(body + end, 'latin1');
}

export interface DemoApplicantPerson {
  account: DemoAdult;
  application: DemoApplicant;
}

/** Everything is there: it waits for the staff. */
export const GRACE: DemoApplicantPerson = {
  account: adult('Grace', 'Halvorsen', 'grace.applicant@example.com', 'OR', 'America/Los_Angeles'),
  application: {
    isSubmitted: true,
    profile: {
      displayName: 'Grace H.',
      headline: 'Biology that starts with what is outside the window',
      biography:
        'I taught biology in a rural high school and ran its greenhouse. We begin with something alive, ask what it needs, and end up at the textbook from the other side.',
      education: [{ award: 'B.S. Biology', institution: 'Oregon State University', fromYear: 2009, toYear: 2013 }],
      experience: [
        { role: 'Biology teacher', organization: 'A public high school in Tillamook', fromYear: 2014, toYear: 2022 },
        { role: 'Private tutor', organization: '', fromYear: 2022, toYear: null },
      ],
      languages: ['English', 'Norwegian'],
    },
    subjects: ['biology', 'environmental-science', 'general-science'],
    hoursPerWeek: 8,
    availabilityNote: 'Weekday afternoons, and Saturday mornings.',
    documents: [
      {
        kind: 'identity',
        name: 'Driver license (demo).pdf',
        bytes: paper('Driver license - demo document, nobody real'),
      },
      { kind: 'education', name: 'Diploma (demo).pdf', bytes: paper('B.S. Biology - demo document') },
      { kind: 'certificate', name: 'Teaching license (demo).pdf', bytes: paper('Teaching license - demo document') },
    ],
  },
};

/** Stopped half-way, as people do. */
export const HUGO: DemoApplicantPerson = {
  account: adult('Hugo', 'Marchetti', 'hugo.applicant@example.com', 'IL', 'America/Chicago'),
  application: {
    isSubmitted: false,
    profile: {
      displayName: 'Hugo M.',
      headline: 'Latin and Roman history',
      languages: ['English', 'Italian', 'Latin'],
    },
    subjects: ['latin', 'world-history'],
    hoursPerWeek: null,
    availabilityNote: '',
    documents: [],
  },
};

export const APPLICANTS = [GRACE, HUGO];
