import BoringAvatar from 'boring-avatars';
import { avatarPalette } from '../../app/theme/tokens';
import classes from './person-avatar.module.css';

/** A drawn face that is always the same for the same seed. Never a photo; decoration beside the written name. */
export function PersonAvatar({ seed, size = 44 }: { seed: string; size?: number }) {
  return (
    <span className={classes.avatar} style={{ width: size, height: size }} aria-hidden>
      <BoringAvatar name={seed} variant="beam" size={size} colors={avatarPalette} />
    </span>
  );
}
