import { Link } from 'react-router';
import classes from './footer.module.css';

export function Footer() {
  return (
    <footer className={classes.footer}>
      <span>© Track Tutoring LLC</span>
      <nav aria-label="Legal and help" className={classes.links}>
        <Link to="/legal/privacy">Privacy policy</Link>
        <Link to="/legal/terms">Terms</Link>
        <Link to="/legal/cookies">Cookies</Link>
        <Link to="/pricing">Pricing</Link>
        <Link to="/teach">Teach with us</Link>
        <Link to="/help">Help</Link>
      </nav>
    </footer>
  );
}
