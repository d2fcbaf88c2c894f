import { useForm, type UseFormInput, type UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';
import { PressWatch } from './after-press';
import { fieldErrors, Problem } from './problem';

export interface Refusal {
  problem: Problem;
  others: string[];
}

export interface ServerForm<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  /** What the server refused and no field shows. */
  refusal: Refusal | null;
  refuse: (error: unknown) => void;
  clearRefusal: () => void;
  /** Puts the reader at the first field that needs them. */
  focusFirst: (errors: Record<string, unknown>) => void;
  /** For fields of several inputs, which know themselves when they were left. */
  checkLeft: (path: string) => void;
}

/** A form that checks on blur (but moves nothing under a pressed pointer), and shows the server's JSON Pointers under its own fields. What was typed always stays. */
export function useServerForm<Values extends Record<string, unknown>>(
  options: UseFormInput<Values>,
): ServerForm<Values> {
  const [press] = useState(() => new PressWatch());
  useEffect(() => press.watch(document), [press]);
  const form = useForm<Values>({
    ...options,
    enhanceGetInputProps: ({ field, form: its }) => ({
      onBlur: () => press.after(() => void its.validateField(field)),
    }),
  });
  const checkLeft = (path: string): void => press.after(() => void form.validateField(path));
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const focusFirst = (errors: Record<string, unknown>): void => {
    const first = Object.keys(errors)[0];
    if (first) window.setTimeout(() => form.getInputNode(first)?.focus());
  };

  const refuse = (error: unknown): void => {
    const problem = Problem.from(error);
    const { fields, others } = fieldErrors(problem, Object.keys(form.getValues()));
    form.setErrors(fields);
    focusFirst(fields);
    const isAllShown = Object.keys(fields).length > 0 && others.length === 0;
    setRefusal(isAllShown ? null : { problem, others });
  };

  return { form, refusal, refuse, clearRefusal: () => setRefusal(null), focusFirst, checkLeft };
}

/** The usual field rules, worded once. */
export const rules = {
  given:
    (what: string) =>
    (value: string): string | null =>
      value.trim() ? null : `Enter ${what}.`,
  email: (value: string): string | null =>
    /^\S+@\S+\.\S+$/.test(value.trim()) ? null : 'Enter an e-mail address like name@example.com.',
};
