import type { Me, SecondStepMethod } from '../../../lib/api-types';
import { takeSecondStep } from '../api/second-step';
import { CodeForm, type CodeKind } from './code-form';

interface SecondStepFormsProps {
  methods: readonly SecondStepMethod[];
  onDone: (me: Me) => Promise<void>;
}

export function SecondStepForms({ methods, onDone }: SecondStepFormsProps) {
  const kinds = methods.filter((method): method is CodeKind => method !== 'passkey');
  return <CodeForm kinds={kinds} submit="Finish signing in" send={takeSecondStep} onDone={onDone} />;
}
