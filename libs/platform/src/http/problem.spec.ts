import { BadRequestException, NotFoundException } from '@nestjs/common';
import { DomainError } from '@app/kernel';
import { isDatabaseAway, toProblem } from './problem';

const request = { path: '/api/things', id: 'request-1' };

describe('a refusal', () => {
  it('of a rule keeps its code, sentence, facts and fields', () => {
    const problem = toProblem(
      new DomainError({
        code: 'platform.invalid-request',
        kind: 'malformed',
        detail: 'Some fields need another look.',
        extensions: { hint: 1 },
        errors: [{ pointer: '/name', detail: 'Please give a name.' }],
      }),
      request,
    );
    expect(problem).toEqual({
      type: 'urn:track-tutoring:problem:platform.invalid-request',
      title: 'Bad Request',
      status: 400,
      detail: 'Some fields need another look.',
      instance: '/api/things',
      code: 'platform.invalid-request',
      requestId: 'request-1',
      hint: 1,
      errors: [{ pointer: '/name', detail: 'Please give a name.' }],
    });
  });

  it('of the framework gets a code and a sentence of ours', () => {
    expect(toProblem(new NotFoundException('Cannot GET /secret'), request)).toMatchObject({
      status: 404,
      code: 'platform.not-found',
    });
    expect(toProblem(new BadRequestException('Unexpected token'), request).detail).not.toContain('token');
    expect(toProblem(Object.assign(new Error('too large'), { status: 413 }), request).code).toBe(
      'platform.body-too-large',
    );
  });
});

describe('a fault of ours', () => {
  it('says nothing about our insides', () => {
    const problem = toProblem(new Error('password of db is hunter2'), request);
    expect(problem.status).toBe(500);
    expect(JSON.stringify(problem)).not.toContain('hunter2');
  });

  it.each([
    [Object.assign(new Error('terminating connection'), { code: '57P01' })],
    [Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    [{ driverError: { code: '08006' } }],
    [new Error('Connection terminated unexpectedly')],
  ])('is temporary when Postgres is away: %p', (error) => {
    expect(isDatabaseAway(error)).toBe(true);
    expect(toProblem(error, request)).toMatchObject({ status: 503, code: 'platform.unavailable' });
  });

  it('is too much at once where a statement ran out of its time', () => {
    const error = { driverError: { code: '57014' } };
    expect(toProblem(error, request)).toMatchObject({ status: 503, code: 'platform.busy' });
  });
});
