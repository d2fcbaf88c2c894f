import { useForm, type UseFormInput, type UseFormReturnType } from '@mantine/form';
import { useEffect, useState } from 'react';
import { PressWatch } from './after-press';
import { fieldErrors, Problem } from './problem';

export interface Refusal {
  problem: Problem;
  others: string[];
}

/** What a form hands to one field. */
export type FieldProps = ReturnType<UseFormReturnType<object>['getInputProps']>;

export interface ServerForm<Values extends Record<string, unknown>> {
  form: UseFormReturnType<Values>;
  /** What the server refused and no field shows. */
  refusal: Refusal | null;
  refuse: (error: unknown) => void;
  clearRefusal: () => void;
  /** Puts the reader at the first field that needs them. */
  focusFirst: (errors: Record<string, unknown>) => void;
}

/**
 * A form that checks on blur (but moves nothing under a pressed pointer), and shows the server's JSON Pointers under its own fields. What was typed always stays.
 * What a later step had refused (`refusedBefore`) stands under its field from the start, and the reader there.
 */
export function useServerForm<Values extends Record<string, unknown>>(
  options: UseFormInput<Values>,
  refusedBefore: Problem | null = null,
): ServerForm<Values> {
  const [press] = useState(() => new PressWatch());
  useEffect(() => press.watch(document), [press]);
  const [atFirst] = useState(
    () => refusedBefore && shownErrors(refusedBefore, Object.keys(options.initialValues ?? {})),
  );
  const form = useForm<Values>({
    ...options,
    ...(atFirst && { initialErrors: atFirst.fields }),
    enhanceGetInputProps: ({ field, form: its }) => ({
      onBlur: () => press.after(() => void its.validateField(field)),
    }),
  });
  const [refusal, setRefusal] = useState<Refusal | null>(atFirst?.refusal ?? null);
  const { getInputNode } = form;
  const firstRefused = atFirst && Object.keys(atFirst.fields)[0];
  useEffect(() => {
    if (firstRefused) getInputNode(firstRefused)?.focus();
  }, [firstRefused, getInputNode]);

  const focusFirst = (errors: Record<string, unknown>): void => {
    const first = Object.keys(errors)[0];
    if (first) window.setTimeout(() => form.getInputNode(first)?.focus());
  };

  const refuse = (error: unknown): void => {
    const { fields, refusal: unshown } = shownErrors(Problem.from(error), Object.keys(form.getValues()));
    form.setErrors(fields);
    focusFirst(fields);
    setRefusal(unshown);
  };

  return { form, refusal, refuse, clearRefusal: () => setRefusal(null), focusFirst };
}

/** What fields of this form show of a refusal, and what is left to say beside them. */
function shownErrors(problem: Problem, paths: string[]): { fields: Record<string, string>; refusal: Refusal | null } {
  const { fields, others } = fieldErrors(problem, paths);
  const isAllShown = Object.keys(fields).length > 0 && others.length === 0;
  return { fields, refusal: isAllShown ? null : { problem, others } };
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
