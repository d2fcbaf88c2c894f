import { Navigate, type RouteObject } from 'react-router';
import { HomePage } from '../features/home/pages/home-page';
import { PageFallback } from '../components/ui/page-skeleton';
import { RouteError } from './route-error';
import { ForParts } from './for-parts';
import { OnceApproved } from './once-approved';
import { NotFoundPage } from './not-found-page';
import { Shell } from './shell/shell';

type PageModule = Record<string, () => React.ReactNode>;

/** One route, its page loaded when it is first visited. */
function page(path: string, load: () => Promise<PageModule>, name: string): RouteObject {
  return {
    path,
    lazy: async () => {
      const Component = (await load())[name];
      if (!Component) throw new Error(`The page ${name} is missing.`);
      return { Component };
    },
  };
}

const account = () => import('../features/account/pages');
const secondFactors = () => import('../features/second-factors/pages');
const tutors = () => import('../features/tutors/pages');
const minutes = () => import('../features/minutes/pages');
const sessions = () => import('../features/sessions/pages');
const teaching = () => import('../features/teaching/pages');
const notifications = () => import('../features/notifications/pages');
const family = () => import('../features/family/pages');
const settings = () => import('../features/settings/pages');
const console = () => import('../features/console/pages');
const texts = () => import('../features/legal/pages');

/** The bundler knows the answer, and leaves the page out of every build. */
const inDevelopment: RouteObject[] = import.meta.env.DEV
  ? [page('/dev/gallery', () => import('../features/gallery/pages'), 'GalleryPage')]
  : [];

export const routes: RouteObject[] = [
  {
    path: '/sessions/:id/room',
    element: <ForParts parts={['guardian', 'student', 'tutor', 'staff']} />,
    errorElement: <RouteError isWholeWindow />,
    HydrateFallback: PageFallback,
    children: [
      { index: true, lazy: async () => ({ Component: (await import('../features/classroom/pages')).ClassroomPage }) },
    ],
  },
  {
    element: <Shell />,
    errorElement: <RouteError isWholeWindow />,
    HydrateFallback: PageFallback,
    children: [
      {
        errorElement: <RouteError />,
        children: [
          { index: true, element: <HomePage /> },
          page('/tutors', tutors, 'TutorsPage'),
          page('/tutors/:slug', tutors, 'TutorPage'),
          page('/pricing', minutes, 'PricingPage'),
          page('/teach', teaching, 'TeachPage'),
          page('/help', texts, 'HelpPage'),
          page('/legal/cookies', texts, 'CookiesPage'),
          page('/legal/:document', texts, 'LegalPage'),
          page('/register', account, 'RegisterPage'),
          page('/check-your-email', account, 'CheckEmailPage'),
          page('/verify', account, 'VerifyPage'),
          page('/forgot-password', account, 'ForgotPasswordPage'),
          page('/confirm-email', account, 'ConfirmEmailPage'),
          page('/not-me', account, 'NotMePage'),
          page('/unsubscribe', notifications, 'UnsubscribePage'),
          page('/reset', account, 'ResetPage'),
          page('/join', family, 'JoinPage'),
          page('/invitation', family, 'InvitationPage'),
          page('/sign-in', account, 'SignInPage'),
          page('/sign-in/second-step', secondFactors, 'SecondStepPage'),
          {
            element: <ForParts parts={['guardian', 'student', 'tutor', 'staff']} />,
            children: [
              page('/second-factor', secondFactors, 'AddSecondFactorPage'),
              { element: <OnceApproved />, children: [page('/sessions', sessions, 'SessionsPage')] },
              page('/sessions/:id', sessions, 'SessionPage'),
              page('/notifications', notifications, 'NotificationsPage'),
              page('/settings', settings, 'SettingsPage'),
              page('/settings/profile', settings, 'ProfileSettingsPage'),
              page('/settings/security', settings, 'SecuritySettingsPage'),
              page('/settings/notifications', notifications, 'NewsSettingsPage'),
              page('/settings/privacy', settings, 'PrivacySettingsPage'),
            ],
          },
          {
            element: <ForParts parts={['guardian']} />,
            children: [
              page('/family', family, 'FamilyPage'),
              page('/family/invite', family, 'InvitePage'),
              page('/family/guardians/:guardianId', family, 'GuardianPage'),
              page('/family/students/new', family, 'AddStudentPage'),
              page('/family/students/:studentId', family, 'StudentPage'),
              page('/family/students/:studentId/edit', family, 'EditStudentPage'),
              page('/minutes', minutes, 'MinutesPage'),
              page('/minutes/statement', minutes, 'StatementPage'),
              page('/minutes/purchases', minutes, 'PurchasesPage'),
              page('/purchases/:id', minutes, 'PurchasePage'),
              page('/purchases/:id/receipt', minutes, 'ReceiptPage'),
            ],
          },
          {
            element: <ForParts parts={['student']} />,
            children: [page('/me', family, 'OwnProfilePage'), page('/handover', family, 'HandoverPage')],
          },
          {
            element: <ForParts parts={['guardian', 'tutor']} />,
            children: [
              page('/teach/application', teaching, 'ApplicationPage'),
              {
                element: <OnceApproved />,
                children: [page('/calendar', () => import('../features/calendar/pages'), 'CalendarPage')],
              },
            ],
          },
          {
            element: <ForParts parts={['tutor']} />,
            children: [
              {
                element: <OnceApproved />,
                children: [
                  page('/requests', teaching, 'RequestsPage'),
                  page('/students', teaching, 'StudentsPage'),
                  page('/earnings', teaching, 'EarningsPage'),
                ],
              },
              { path: '/availability', element: <Navigate to="/calendar?view=list" replace /> },
              page('/profile', teaching, 'ProfilePage'),
            ],
          },
          {
            // Whoever holds a staff role beside another comes in too: the layout asks for the permission.
            element: <ForParts parts={['guardian', 'student', 'tutor', 'staff']} />,
            children: [
              {
                lazy: async () => ({ Component: (await console()).ConsoleLayout }),
                children: [
                  page('/console', console, 'ConsolePage'),
                  page('/console/applications', console, 'ApplicationsPage'),
                  page('/console/applications/:tutorId', console, 'ApplicationPage'),
                  page('/console/expiring-checks', console, 'ExpiringChecksPage'),
                  page('/console/age-cases', console, 'AgeCasesPage'),
                  page('/console/age-cases/:caseId', console, 'AgeCasePage'),
                  page('/console/people', console, 'PeoplePage'),
                  page('/console/people/:accountId', console, 'PersonPage'),
                  page('/console/access-reviews', console, 'AccessReviewsPage'),
                  page('/console/staff', console, 'StaffPage'),
                  page('/console/audit', console, 'AuditPage'),
                ],
              },
            ],
          },
          ...inDevelopment,
          { path: '*', element: <NotFoundPage /> },
        ],
      },
    ],
  },
];
