import {
  APPLICATION_MOVES,
  isEditable,
  missingFrom,
  nextApplicationState,
  type ApplicationContent,
} from './application';
import { isNamedAs, safeFileName } from './document';
import { videoLink, videoOf } from './video';

const complete: ApplicationContent = {
  displayName: 'Ada L.',
  headline: 'Patient with fractions',
  biography: 'x'.repeat(80),
  education: [{}],
  experience: [{}],
  languages: ['English'],
  subjects: [{}],
  hoursPerWeek: 4,
  documents: [{ kind: 'identity' }],
};

describe('an application', () => {
  it('is decided only while it waits, and never once it was', () => {
    expect(nextApplicationState('submitted', 'approve')).toBe('approved');
    expect(nextApplicationState('needs-changes', 'approve')).toBeNull();
    for (const state of ['approved', 'declined'] as const) expect(Object.keys(APPLICATION_MOVES[state])).toEqual([]);
    for (const decision of ['approve', 'decline', 'ask-for-changes'] as const) {
      expect(nextApplicationState('draft', decision)).toBeNull();
    }
  });

  it('is the applicant’s to change before it is sent and when changes are asked for', () => {
    expect((['draft', 'needs-changes'] as const).every(isEditable)).toBe(true);
    expect((['submitted', 'approved', 'declined'] as const).some(isEditable)).toBe(false);
  });

  it('can be sent when everything is there, and names whatever is not', () => {
    expect(missingFrom(complete)).toEqual([]);
    const lacking = { ...complete, headline: ' ', documents: [{ kind: 'other' as const }], hoursPerWeek: null };
    expect(missingFrom(lacking).map(({ pointer }) => pointer)).toEqual(['/headline', '/hoursPerWeek', '/documents']);
  });
});

describe('a link to an introduction', () => {
  it.each([
    ['https://www.youtube.com/watch?v=aqz-KE-bpKQ&t=10&list=PL1', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'],
    ['https://youtu.be/aqz-KE-bpKQ?si=tracked', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'],
    [' https://m.youtube.com/shorts/aqz-KE-bpKQ ', 'https://www.youtube.com/watch?v=aqz-KE-bpKQ'],
    ['https://vimeo.com/76979871', 'https://vimeo.com/76979871'],
    ['https://player.vimeo.com/video/76979871?h=1', 'https://vimeo.com/76979871'],
  ])('%s is kept as the video alone', (typed, kept) => {
    const video = videoOf(typed);
    expect(video && videoLink(video)).toBe(kept);
  });

  it.each([
    'http://www.youtube.com/watch?v=aqz-KE-bpKQ',
    'javascript:alert(1)',
    'https://youtube.com.evil.example/watch?v=aqz-KE-bpKQ',
    'https://evil.example/https://youtu.be/aqz-KE-bpKQ',
    'https://www.youtube.com@evil.example/watch?v=aqz-KE-bpKQ',
    'https://www.youtube.com/watch?v="><script>',
    'https://www.youtube.com/@somebody',
    'https://vimeo.com/channels/staffpicks',
    'https://www.youtube.com:8443/watch?v=aqz-KE-bpKQ',
    '',
  ])('%j is none', (typed) => {
    expect(videoOf(typed)).toBeNull();
  });
});

describe('the name of a document', () => {
  it('ends as its content is, whatever it was called', () => {
    expect(safeFileName('../../.bashrc', 'application/pdf')).toBe('document.pdf');
    expect(safeFileName('a"; filename="b.exe', 'image/png')).toMatch(/^[^"]+\.png$/);
    expect(safeFileName('\u202Egnp.exe', 'image/jpeg')).toBe('gnp.jpg');
  });

  it('must have said so', () => {
    expect(isNamedAs('scan.JPEG', 'image/jpeg')).toBe(true);
    expect(isNamedAs('scan.pdf.exe', 'application/pdf')).toBe(false);
  });
});
