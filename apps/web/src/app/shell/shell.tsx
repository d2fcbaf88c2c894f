import { Box, Group, UnstyledButton } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { Link, Navigate, Outlet, ScrollRestoration, useLocation } from 'react-router';
import { Brand } from '../../components/ui/brand';
import { PersonAvatar } from '../../components/ui/person-avatar';
import { PageFallback } from '../../components/ui/page-skeleton';
import { ProblemPage } from '../../components/ui/problem-alert';
import { useViewer } from '../../lib/viewer';
import { NoticeBell } from '../../features/notifications/components/notice-bell';
import { useOwnAvatar } from '../../features/teaching/hooks/use-own-avatar';
import { BottomBar } from './bottom-bar';
import { Footer } from './footer';
import { MoreSheet } from './more-sheet';
import { NetworkBanner } from './network-banner';
import { SideNav } from './side-nav';
import classes from './shell.module.css';

export function Shell() {
  const { me, isPending, problem, retry } = useViewer();
  const avatar = useOwnAvatar();
  const [isMoreOpen, more] = useDisclosure(false);
  return (
    <Box className={classes.shell}>
      <a href="#content" className={classes.skip}>
        Skip to content
      </a>
      <SideNav />
      <header className={classes.top}>
        <Link to="/" className={classes.brand} aria-label="Track Tutoring, home">
          <Brand />
        </Link>
        {me && (
          <Group gap="xs">
            <NoticeBell />
            <UnstyledButton onClick={more.open} aria-label="Your account and more" className={classes.account}>
              <PersonAvatar {...avatar} size={36} />
            </UnstyledButton>
          </Group>
        )}
      </header>
      <div className={classes.column}>
        <NetworkBanner />
        <main id="content" tabIndex={-1} className={classes.main}>
          {isPending ? <PageFallback /> : problem ? <ProblemPage problem={problem} onRetry={retry} /> : <Inside />}
        </main>
        {/* Below what is not there yet it would only jump. */}
        {!isPending && <Footer />}
      </div>
      <BottomBar />
      {me && <MoreSheet opened={isMoreOpen} onClose={more.close} />}
      <ScrollRestoration />
    </Box>
  );
}

/** Open to staff who have no second factor yet. Everything else leads to where they add one. */
const BEFORE_SECOND_FACTOR = /^\/(second-factor|help|legal)(\/|$)/;

function Inside() {
  const { me } = useViewer();
  const { pathname } = useLocation();
  const mustAdd = me?.mustAddSecondFactor === true && !BEFORE_SECOND_FACTOR.test(pathname);
  return mustAdd ? <Navigate to="/second-factor" replace /> : <Outlet />;
}
