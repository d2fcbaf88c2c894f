import { permissionsOf } from '@app/platform';
import { leaksIn, rolesOf, type Persona } from './personae';
import type { RouteCase } from './route-case';
import type { DiscoveredRoute } from './routes';

/** Of an answer, what access is judged by. */
export interface Answered {
  status: number;
  type: string;
  text?: string;
  body: unknown;
}

/** What stands between somebody and a route, in the order in which the api looks. */
export type Expected = 'stranger' | 'role' | 'ownership' | 'let in';

const PROBLEM_KEYS = ['type', 'title', 'status', 'detail', 'instance', 'code', 'requestId'];

export function expectedOf(
  route: Pick<DiscoveredRoute, 'permission'>,
  { for: owners }: RouteCase,
  persona: Persona,
): Expected {
  if (route.permission === null) return 'let in';
  if (persona === 'visitor') return 'stranger';
  if (!permissionsOf(rolesOf(persona)).has(route.permission)) return 'role';
  if (owners === 'self' || owners === 'everyone') return 'let in';
  return owners.includes(persona) ? 'let in' : 'ownership';
}

export function refusalComplaints(
  persona: Persona,
  expected: Exclude<Expected, 'let in'>,
  routeCase: RouteCase,
  answer: Answered,
): string[] {
  const code = codeOf(answer);
  const isAsExpected = {
    stranger: answer.status === 401 && code === 'platform.unauthenticated',
    role: answer.status === 403 && code === 'platform.forbidden',
    ownership: [403, 404].includes(answer.status) && !meets(routeCase).includes(code),
  }[expected];
  const complaints: string[] = [];
  if (!isAsExpected) complaints.push(`${persona} (${expected}) was answered ${answer.status} ${code}`);
  if (answer.type !== 'application/problem+json') complaints.push(`${persona} got no problem but ${answer.type}`);
  const beyond = Object.keys((answer.body ?? {}) as object).filter((key) => !PROBLEM_KEYS.includes(key));
  if (beyond.length > 0) complaints.push(`${persona} was told ${beyond.join(', ')}`);
  const leaks = leaksIn(answer.text ?? '', 'visitor');
  if (leaks.length > 0) complaints.push(`${persona} was refused, and shown ${leaks.join(', ')}`);
  return complaints;
}

/** Let in must have an effect: else the entry of the route in the matrix is not valid, and a refusal proves nothing. */
export function admissionComplaints(persona: Persona, routeCase: RouteCase, answer: Answered): string[] {
  const code = codeOf(answer);
  // Twelve people on one network address: an open route may have had enough of it.
  const isThrottled = routeCase.for === 'everyone' && answer.status === 429;
  const isIn = routeCase.redirects ? answer.status === 303 : answer.status < 300;
  const isAsExpected = isIn || meets(routeCase).includes(code);
  const complaints: string[] = [];
  if (!isAsExpected && !isThrottled) complaints.push(`${persona} was answered ${answer.status} ${code}, not let in`);
  const leaks = leaksIn(answer.text ?? '', persona);
  if (leaks.length > 0) complaints.push(`${persona} was shown ${leaks.join(', ')}`);
  return complaints;
}

const meets = ({ meets: met = [] }: RouteCase): readonly string[] => (typeof met === 'string' ? [met] : met);

const codeOf = ({ body }: Answered): string => (body as { code?: string } | null)?.code ?? '';
