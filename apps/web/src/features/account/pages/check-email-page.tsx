import { Text } from '@mantine/core';
import { Page } from '../../../components/ui/page';
import { resendVerification } from '../api/accounts';
import { MailedLinkForm } from '../components/mailed-link-form';

export function CheckEmailPage() {
  return (
    <Page
      title="Check your e-mail"
      width="form"
      lead="We sent a link to the address you gave. Open it within a day to confirm that the address is yours; then you can sign in."
    >
      <MailedLinkForm
        send={resendVerification}
        autoComplete="email"
        before={
          <Text size="sm" c="dimmed">
            Nothing there after a few minutes? Look in the spam folder, or have the link sent again.
          </Text>
        }
        sent="If this address has an account that isn’t confirmed yet, a new link is on its way."
        button={() => 'Send the link again'}
        buttonProps={{ variant: 'default' }}
      />
    </Page>
  );
}
