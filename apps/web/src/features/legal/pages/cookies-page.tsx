import { Card, Stack, Table, Text, Title } from '@mantine/core';
import { Page } from '../../../components/ui/page';
import { PageMeta } from '../../../components/ui/page-meta';
import { COOKIE_REGISTER, type KeptInBrowser } from '../../../lib/cookie-register';
import classes from './cookies-page.module.css';

const LISTS: readonly (readonly [kind: KeptInBrowser['kind'], title: string, lead: string])[] = [
  ['cookie', 'Cookies', 'Sent back to us with every visit.'],
  ['storage', 'Kept in your browser', 'Never sent to us.'],
];

/** The register of everything that is kept in a browser, as it is. */
export function CookiesPage() {
  return (
    <Page
      title="Cookies"
      width="reading"
      lead="All that Track Tutoring keeps in your browser. Every entry is needed for what you do here; none of it watches you."
    >
      <PageMeta
        title="Cookies · Track Tutoring"
        description="Everything that Track Tutoring keeps in your browser, what for, and for how long."
      />
      <Stack gap="lg">
        {LISTS.map(([kind, title, lead]) => (
          <Card key={kind} component="section" aria-labelledby={kind}>
            <Title order={2} size="h3" id={kind}>
              {title}
            </Title>
            <Text c="dimmed" mb="sm">
              {lead}
            </Text>
            <Register kind={kind} />
          </Card>
        ))}
        <Card component="section" aria-labelledby="others">
          <Title order={2} size="h3" id="others" mb="xs">
            Other companies
          </Title>
          <Text>
            Our pages load nothing from other companies: no advertising, no analytics, no fonts, no social buttons. When
            you buy minutes you go to our payment provider’s own page, which has cookies of its own.
          </Text>
        </Card>
        <Card component="section" aria-labelledby="choices">
          <Title order={2} size="h3" id="choices" mb="xs">
            Your choices
          </Title>
          <Text mb="sm">
            Nothing here is optional, so there is nothing to switch off. You can block or delete these entries in your
            browser; without the first cookie nobody can stay signed in.
          </Text>
          <Text>
            Do Not Track: we treat you the same whether or not your browser sends this signal. We do not follow you
            across other sites either way.
          </Text>
        </Card>
      </Stack>
    </Page>
  );
}

function Register({ kind }: { kind: KeptInBrowser['kind'] }) {
  return (
    <Table verticalSpacing="sm" className={classes.register}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Name</Table.Th>
          <Table.Th>What for</Table.Th>
          <Table.Th>How long</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {COOKIE_REGISTER.filter((entry) => entry.kind === kind).map(({ name, purpose, until }) => (
          <Table.Tr key={name}>
            <Table.Td data-label="Name">
              <code className={classes.name}>{name}</code>
            </Table.Td>
            <Table.Td data-label="What for">{purpose}</Table.Td>
            <Table.Td data-label="How long">{until}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
