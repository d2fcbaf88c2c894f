import { Controller, Delete, Get, Post } from '@nestjs/common';
import { Public, Requires } from '@app/platform';
import { CASES } from './cases';
import { admissionComplaints, expectedOf, refusalComplaints, type Answered } from './complaints';
import { SECRETS } from './personae';
import { allRoutes, routesOf } from './routes';

@Controller('families/:familyId')
class SeededController {
  @Get()
  @Requires('billing.view')
  readFamily(): void {}

  @Delete('pets/:petId')
  @Requires('booking.answer-requests')
  removePet(): void {}

  helper(): void {}
}

@Public()
@Controller()
class OpenController {
  @Post('knocks')
  knock(): void {}
}

const problem = (status: number, code: string, more: object = {}): Answered => {
  const body = { type: 'urn', title: 'No', status, detail: 'No.', instance: '/x', code, requestId: 'r', ...more };
  return { status, type: 'application/problem+json', body, text: JSON.stringify(body) };
};

describe('the routes that the matrix finds', () => {
  it('carry their path, verb and permission', () => {
    expect(routesOf([SeededController, OpenController])).toEqual([
      { name: 'readFamily', method: 'get', path: '/families/:familyId', permission: 'billing.view' },
      {
        name: 'removePet',
        method: 'delete',
        path: '/families/:familyId/pets/:petId',
        permission: 'booking.answer-requests',
      },
      { name: 'knock', method: 'post', path: '/knocks', permission: null },
    ]);
  });
});

describe('the entries of the matrix', () => {
  const names = allRoutes().map(({ name }) => name);

  it('are one for each route', () => {
    expect(names.filter((name) => !Object.hasOwn(CASES, name))).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('are none for a route that is gone', () => {
    expect(Object.keys(CASES).filter((name) => !names.includes(name))).toEqual([]);
  });
});

describe('what the matrix expects', () => {
  it('follows from the permission first and from whose it is second', () => {
    const [family] = routesOf([SeededController]);
    const mine = { for: ['guardian'] } as const;
    expect(expectedOf(family!, mine, 'visitor')).toBe('stranger');
    expect(expectedOf(family!, mine, 'student')).toBe('role');
    expect(expectedOf(family!, mine, 'other guardian')).toBe('ownership');
    expect(expectedOf(family!, mine, 'guardian')).toBe('let in');
    expect(expectedOf(family!, { for: 'self' }, 'other guardian')).toBe('let in');
    expect(expectedOf({ permission: null }, mine, 'visitor')).toBe('let in');
  });
});

describe('the matrix complains', () => {
  const mine = { for: ['guardian'], meets: 'rooms.closed' } as const;

  it('not about a refusal in plain words', () => {
    expect(refusalComplaints('visitor', 'stranger', mine, problem(401, 'platform.unauthenticated'))).toEqual([]);
    expect(refusalComplaints('student', 'role', mine, problem(403, 'platform.forbidden'))).toEqual([]);
    expect(refusalComplaints('other guardian', 'ownership', mine, problem(404, 'platform.not-found'))).toEqual([]);
  });

  it.each([
    ['an answer', { status: 200, type: 'application/json', body: {}, text: '{}' }],
    ['what those who are let in meet', problem(404, 'rooms.closed')],
    ['a refusal of the body instead of the person', problem(400, 'platform.invalid-request')],
    ['a number beside the refusal', problem(404, 'platform.not-found', { availableMinutes: 45 })],
    ['a planted word', problem(404, 'platform.not-found', { detail: `It is ${SECRETS.studentSurname}’s.` })],
    ['a page instead of a problem', { ...problem(404, 'platform.not-found'), type: 'text/html' }],
  ])('about %s to somebody whose it is not', (_, answer) => {
    expect(refusalComplaints('other guardian', 'ownership', mine, answer)).toHaveLength(
      answer.type === 'application/json' ? 2 : 1,
    );
  });

  it('about an entry that lets nobody in, and about words that are not theirs to read', () => {
    const answer = { status: 200, type: 'application/json', body: {}, text: SECRETS.guardianEmail };
    expect(admissionComplaints('guardian', mine, answer)).toEqual([]);
    expect(admissionComplaints('tutor', mine, answer)).toEqual(['tutor was shown guardianEmail']);
    expect(admissionComplaints('guardian', mine, problem(409, 'rooms.closed'))).toEqual([]);
    expect(admissionComplaints('guardian', mine, problem(400, 'platform.invalid-request'))).toHaveLength(1);
    expect(admissionComplaints('guardian', { for: 'everyone' }, problem(429, 'identity.too-many-attempts'))).toEqual(
      [],
    );
  });
});
