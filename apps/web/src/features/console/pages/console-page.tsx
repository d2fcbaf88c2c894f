import { IconHistory, IconUserSearch, IconUsers } from '@tabler/icons-react';
import { Page } from '../../../components/ui/page';
import { can, useMe } from '../../../lib/viewer';
import { QueueCards } from '../components/queue-cards';
import { LinkList, LinkRow } from '../../../components/ui/link-list';
import { STAFF_ROLE_WORDS } from '../lib/words';
import classes from './console-page.module.css';

export function ConsolePage() {
  const me = useMe();
  const roles = Object.entries(STAFF_ROLE_WORDS).flatMap(([role, { name }]) =>
    me.roles.includes(role as keyof typeof STAFF_ROLE_WORDS) ? [name.toLowerCase()] : [],
  );
  return (
    <Page title="Console" lead={`You work here as ${roles.join(' and ')}.`}>
      <QueueCards />
      <LinkList label="Look something up">
        {can(me, 'console.see-people') && (
          <LinkRow
            to="/console/people"
            title={<Named icon={IconUserSearch} name="Find a person" />}
            text="By e-mail, name, or sign-in name. Every search is written down."
          />
        )}
        {can(me, 'console.manage-staff') && (
          <LinkRow
            to="/console/staff"
            title={<Named icon={IconUsers} name="Staff" />}
            text="Who works here, and as what."
          />
        )}
        {can(me, 'console.read-audit') && (
          <LinkRow
            to="/console/audit"
            title={<Named icon={IconHistory} name="Audit trail" />}
            text="Who did what, when and why."
          />
        )}
      </LinkList>
    </Page>
  );
}

function Named({ icon: Icon, name }: { icon: typeof IconUsers; name: string }) {
  return (
    <span className={classes.named}>
      <Icon size={20} stroke={1.6} aria-hidden /> {name}
    </span>
  );
}
