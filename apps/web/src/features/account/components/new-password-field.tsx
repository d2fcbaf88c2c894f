import { PasswordInput } from '@mantine/core';
import type { ComponentProps } from 'react';

/** A password that is being chosen. The server judges it, and its advice stands under the field. */
export function NewPasswordField(props: ComponentProps<typeof PasswordInput>) {
  return (
    <PasswordInput
      label="Password"
      description="At least 10 characters. Three or four random words are easy to remember."
      autoComplete="new-password"
      {...props}
    />
  );
}

export const newPasswordAdvice = (value: string): string | null =>
  [...value].length >= 10 ? null : 'Use at least 10 characters.';
