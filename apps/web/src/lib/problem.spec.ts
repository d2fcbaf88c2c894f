import { fieldErrors, pointerToPath, Problem } from './problem';

const body = {
  type: 'about:blank',
  title: 'That time was just taken',
  status: 409,
  detail: 'That time was just taken.',
  instance: '/api/sessions',
  code: 'booking.slot-taken',
  requestId: 'req-1',
  nextStarts: [100, 'x', 200],
};

describe('a refusal', () => {
  it('keeps its code, its sentence, its request id and what else it says', () => {
    const problem = Problem.fromBody(409, body, null);
    expect(problem).toMatchObject({ status: 409, code: 'booking.slot-taken', requestId: 'req-1' });
    expect(problem.numbers('nextStarts')).toEqual([100, 200]);
    expect(problem.number('availableMinutes')).toBeNull();
  });

  it('becomes a plain sentence where a proxy answered instead of the api', () => {
    const problem = Problem.fromBody(502, '<html>Bad gateway</html>', 'req-2');
    expect(problem).toMatchObject({ code: 'web.unexpected', status: 502, requestId: 'req-2' });
  });

  it('speaks of a request id only where there is one', () => {
    expect(Problem.unexpected(502, 'req-2').detail).toContain('request id');
    expect(Problem.unexpected(502, null).detail).not.toContain('request id');
  });

  it('never has an HTTP phrase for a heading', () => {
    expect(Problem.fromBody(422, { code: 'platform.invalid', title: 'Unprocessable Entity' }, null)).toMatchObject({
      heading: null,
      detail: 'Try again in a moment.',
    });
    expect(Problem.unreachable().heading).toBe('We could not reach Track Tutoring');
  });

  it('is worth repeating only where it may pass by itself', () => {
    expect(Problem.unreachable().isPassing).toBe(true);
    expect(Problem.fromBody(503, null, null).isPassing).toBe(true);
    expect(Problem.fromBody(409, body, null).isPassing).toBe(false);
  });
});

describe('the server’s JSON Pointers', () => {
  it('become the form’s field names', () => {
    expect(pointerToPath('/accepted/0/version')).toBe('accepted.0.version');
    expect(pointerToPath('#/a~1b/c~0d')).toBe('a/b.c~d');
  });

  it('go under the field that holds them, and what has no field is kept', () => {
    const problem = Problem.fromBody(
      422,
      {
        ...body,
        errors: [
          { pointer: '/email', detail: 'use another address' },
          { pointer: '/email', detail: 'a second one' },
          { pointer: '/accepted/1', detail: 'Both must be accepted.' },
          { pointer: '/somewhere', detail: 'Odd' },
          'not an error',
        ],
      },
      null,
    );
    expect(fieldErrors(problem, ['email', 'accepted'])).toEqual({
      fields: { email: 'Use another address.', accepted: 'Both must be accepted.' },
      others: ['Odd.'],
    });
  });
});
