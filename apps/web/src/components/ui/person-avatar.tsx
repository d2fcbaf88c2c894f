import BoringAvatar from 'boring-avatars';
import { useState } from 'react';
import { avatarPalette } from '../../app/theme/tokens';
import classes from './person-avatar.module.css';

interface PersonAvatarProps {
  /** Draws a face that is always the same for the same seed: where there is no picture, or it doesn't load. */
  seed: string;
  /** A picture on our own address that the person chose to show. */
  url?: string | null | undefined;
  size?: number;
}

/** Decoration beside the written name. */
export function PersonAvatar({ seed, url, size = 44 }: PersonAvatarProps) {
  const [failed, setFailed] = useState<string | null>(null);
  return (
    <span className={classes.avatar} style={{ width: size, height: size }} aria-hidden>
      {url && failed !== url ? (
        <img src={url} alt="" width={size} height={size} loading="lazy" onError={() => setFailed(url)} />
      ) : (
        <BoringAvatar name={seed} variant="beam" size={size} colors={avatarPalette} />
      )}
    </span>
  );
}
