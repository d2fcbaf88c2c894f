import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';

/**
 * The secret of the link that was opened: what stands behind the `#`. It leaves the address bar at once, so that it is
 * neither bookmarked nor shown to whoever looks over a shoulder; `remembered` keeps it in this tab while somebody signs in.
 */
export function useLinkToken(remembered?: string): string {
  const { hash } = useLocation();
  const [token, setToken] = useState(() => hash.slice(1) || recall(remembered));
  // A link that is opened where this page already stands changes the part behind the `#` and nothing else.
  const opened = hash.slice(1);
  if (opened && opened !== token) setToken(opened);
  useEffect(() => {
    if (remembered && token) keep(remembered, token);
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [remembered, token]);
  return token;
}

/** Storage can be blocked; the link is then opened once more. */
function recall(key: string | undefined): string {
  try {
    return (key && window.sessionStorage.getItem(key)) || '';
  } catch {
    return '';
  }
}

function keep(key: string, token: string): void {
  try {
    window.sessionStorage.setItem(key, token);
  } catch {
    // As above.
  }
}

export function forgetToken(key: string): void {
  try {
    window.sessionStorage.removeItem(key);
  } catch {
    // As above.
  }
}
