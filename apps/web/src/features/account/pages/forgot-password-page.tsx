import { Anchor, Text } from '@mantine/core';
import { Link } from 'react-router';
import { Page } from '../../../components/ui/page';
import { askPasswordReset } from '../api/accounts';
import { MailedLinkForm } from '../components/mailed-link-form';

export function ForgotPasswordPage() {
  return (
    <Page
      title="Forgot your password"
      width="form"
      lead="We send you a link that lets you choose a new one. It works once, within an hour."
    >
      <MailedLinkForm
        send={askPasswordReset}
        autoComplete="username"
        sent="If this address has an account, a link is on its way. Look in the spam folder if nothing comes within a few minutes."
        button={(isSent) => (isSent ? 'Send it again' : 'Send the link')}
        buttonProps={{ fullWidth: true }}
        after={
          <Text size="sm" c="dimmed">
            Students have no e-mail here: a guardian sets a new passphrase for them on the Family page.
          </Text>
        }
      />
      <Text size="sm" ta="center" mt="lg">
        <Anchor component={Link} to="/sign-in">
          Back to signing in
        </Anchor>
      </Text>
    </Page>
  );
}
