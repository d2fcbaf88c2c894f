import { Box, Text } from '@mantine/core';
import { Facts } from '../../../components/ui/facts';
import type { Unmasked } from '../../../lib/api-types';
import { longDate } from '../../../lib/time';
import { phoneForPeople } from '../../../lib/us-contact';
import classes from './break-glass.module.css';
import { Moment } from './moment';

const NONE = 'None';

export function UnmaskedSection({ unmasked }: { unmasked: Unmasked }) {
  const { identity, contact, families, signIns } = unmasked;
  return (
    <Box className={classes.unmasked}>
      {identity && (
        <Facts
          facts={[
            ['First name', identity.firstName],
            ['Last name', identity.lastName ?? NONE],
            ['Birth date', identity.birthDate ? longDate(identity.birthDate) : NONE],
            ['Sign-in name', identity.handle ?? NONE],
          ]}
        />
      )}
      {contact && (
        <Facts
          facts={[
            ['E-mail', contact.email ?? NONE],
            ['Phone', contact.phone ? phoneForPeople(contact.phone) : NONE],
            ['Street', contact.street ?? NONE],
            ['City', [contact.city, contact.stateCode, contact.postalCode].filter(Boolean).join(', ') || NONE],
          ]}
        />
      )}
      {families?.length === 0 && <Text size="sm">No family.</Text>}
      {families?.map((family) => (
        <Text key={family.name}>
          {family.name}: {family.members.map(({ name, as }) => `${name} (${as})`).join(', ')}
        </Text>
      ))}
      {signIns?.length === 0 && <Text size="sm">No sign-in.</Text>}
      {signIns?.map((signIn) => (
        <Text key={signIn.at} size="sm" mb={4}>
          <Moment at={signIn.at} />
          {signIn.isOpen ? ', still signed in' : ''}
          <Text component="span" display="block" size="sm" c="dimmed">
            {[signIn.device, signIn.address && `from ${signIn.address}`].filter(Boolean).join(', ')}
          </Text>
        </Text>
      ))}
    </Box>
  );
}
