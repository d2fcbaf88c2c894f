import { IconCheck } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import type { TutorApplication } from '../../../lib/api-types';
import { APPLICATION_STEPS, isFinished, STEP_NAMES, type ApplicationStep } from '../application-steps';
import classes from './step-list.module.css';

/** Every step is a link: people fill in what they have at hand first. */
export function StepList({ current, application }: { current: ApplicationStep; application: TutorApplication }) {
  const { search } = useLocation();
  return (
    <nav aria-label="Steps">
      <ol className={classes.list}>
        {APPLICATION_STEPS.map((step) => (
          <li key={step}>
            <Link
              // The step that is open leads nowhere, even where the address doesn't name it.
              to={{ search: step === current ? search : `?step=${step}` }}
              className={classes.step}
              aria-current={step === current ? 'step' : undefined}
            >
              {isFinished(step, application) && <IconCheck size={15} role="img" aria-label="Done:" />}
              {STEP_NAMES[step]}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
