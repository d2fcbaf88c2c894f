import classes from './brand.module.css';

/** The mark: a clock hand's way round, three quarters run. */
export function Brand({ isMarkOnly = false }: { isMarkOnly?: boolean }) {
  return (
    <span className={classes.brand}>
      <svg viewBox="0 0 32 32" width="30" height="30" aria-hidden className={classes.mark}>
        <rect width="32" height="32" rx="9" className={classes.ground} />
        <path d="M16 7a9 9 0 1 1-9 9" className={classes.way} />
        <circle cx="16" cy="16" r="3" className={classes.centre} />
      </svg>
      {!isMarkOnly && <span className={classes.name}>Track Tutoring</span>}
    </span>
  );
}
