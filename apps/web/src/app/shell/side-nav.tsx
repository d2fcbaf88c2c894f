import { Button, NavLink as MantineNavLink, Stack, Text } from '@mantine/core';
import { IconLogout } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { Brand } from '../../components/ui/brand';
import { PersonAvatar } from '../../components/ui/person-avatar';
import { useSignOut } from '../../features/account/hooks/use-sign-out';
import { NoticePopover } from '../../features/notifications/components/notice-popover';
import { useOwnAvatar } from '../../features/teaching/hooks/use-own-avatar';
import { useStanding } from '../../features/teaching/hooks/use-standing';
import { useViewer, type Part } from '../../lib/viewer';
import { SwitchPart } from './switch-part';
import type { Destination } from './destinations';
import { usePlaces } from './use-places';
import classes from './side-nav.module.css';

const PART_LABEL: Record<Part, string> = {
  visitor: '',
  guardian: 'Guardian',
  student: 'Student',
  tutor: 'Tutor',
  staff: 'Staff',
};

export function SideNav() {
  const { me, part } = useViewer();
  const { main, more } = usePlaces().side;
  const isApplicant = useStanding() === 'applicant';
  const signOut = useSignOut();
  const avatar = useOwnAvatar();
  return (
    <nav aria-label="Main" className={classes.nav}>
      <div className={classes.head}>
        <Link to="/" className={classes.brand} aria-label="Track Tutoring, home">
          <Brand />
        </Link>
        {me && <NoticePopover />}
      </div>
      <Entries entries={main} />
      <hr className={classes.line} />
      <Entries entries={more} />
      <SwitchPart />
      <div className={classes.foot}>
        {me ? (
          <>
            <div className={classes.person}>
              <PersonAvatar {...avatar} size={38} />
              <div className={classes.name}>
                <Text size="sm" fw={600} truncate>
                  {me.firstName} {me.lastName}
                </Text>
                <Text size="xs" c="dimmed">
                  {isApplicant ? 'Applicant' : PART_LABEL[part]}
                </Text>
              </div>
            </div>
            <Button
              variant="subtle"
              color="gray"
              size="sm"
              fullWidth
              justify="flex-start"
              leftSection={<IconLogout size={18} stroke={1.7} />}
              loading={signOut.isPending}
              onClick={() => signOut.mutate('here')}
              className={classes.out}
            >
              Sign out
            </Button>
          </>
        ) : (
          <Stack gap="xs">
            <Button component={Link} to="/register" size="sm">
              Create an account
            </Button>
            <Button component={Link} to="/sign-in" variant="default" size="sm">
              Sign in
            </Button>
          </Stack>
        )}
      </div>
    </nav>
  );
}

function Entries({ entries }: { entries: Destination[] }) {
  const { pathname } = useLocation();
  return (
    <ul className={classes.list}>
      {entries.map(({ to, label, icon: Icon }) => {
        const isHere = isCurrent(to, pathname);
        return (
          <li key={to}>
            <MantineNavLink
              component={Link}
              to={to}
              label={label}
              active={isHere}
              aria-current={isHere ? 'page' : undefined}
              leftSection={<Icon size={20} stroke={1.7} aria-hidden />}
              classNames={{ root: classes.link }}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Pages elsewhere that belong to an entry: a purchase is about minutes. */
const BELONGING: Readonly<Record<string, readonly string[]>> = { '/minutes': ['/purchases'] };

export function isCurrent(to: string, pathname: string): boolean {
  if (to === '/') return pathname === '/';
  return [to, ...(BELONGING[to] ?? [])].some((path) => pathname === path || pathname.startsWith(`${path}/`));
}
