import type { RouteCases } from '../route-case';
import { accountsCases } from './accounts.cases';
import { billingCases } from './billing.cases';
import { bookingCases, roomCases } from './booking.cases';
import { consoleCases } from './console.cases';
import { familyCareCases } from './family-care.cases';
import { identityCases } from './identity.cases';
import { notificationsCases, platformCases } from './others.cases';
import { tutorsCases } from './tutors.cases';

/** One entry a route, by the name of its method. A route that is missing here fails the matrix. */
export const CASES: RouteCases = {
  ...identityCases,
  ...accountsCases,
  ...familyCareCases,
  ...tutorsCases,
  ...bookingCases,
  ...roomCases,
  ...billingCases,
  ...notificationsCases,
  ...consoleCases,
  ...platformCases,
};
