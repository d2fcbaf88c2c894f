import { comingOfAge } from './coming-of-age';

const at = (state: 'coming' | 'open' | 'waiting' | 'done', email: string | null = null) =>
  comingOfAge({ state, adultOn: '2026-03-04', email });

describe('what a student reads about turning 18', () => {
  it('names the day before it comes, and that nothing happens without them', () => {
    expect(at('coming')).toMatchObject({
      title: 'You turn 18 on March 4, 2026',
      text: expect.stringMatching(
        /From that day on .* only the guardians you want to keep.*nothing changes without you/,
      ) as string,
    });
  });

  it('then asks for the step, and for the mail while that waits', () => {
    expect(at('open')?.action).toBe('Take it over');
    expect(at('waiting', 'sam@example.com')?.text).toContain('sam@example.com');
  });

  it('is nothing once the profile is theirs', () => {
    expect(at('done')).toBeNull();
  });
});
