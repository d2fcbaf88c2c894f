import { useEffect, useState } from 'react';
import { useLocation } from 'react-router';
import { heldToken, holdToken } from '../../../lib/held-token';

/**
 * The secret of the link that was opened: what stands behind the `#`. It leaves the address bar at once, so that it is
 * neither bookmarked nor shown to whoever looks over a shoulder; `remembered` keeps it in this tab while somebody signs in.
 */
export function useLinkToken(remembered?: string): string {
  const { hash } = useLocation();
  const [token, setToken] = useState(() => hash.slice(1) || (remembered ? heldToken(remembered) : ''));
  // A link that is opened where this page already stands changes the part behind the `#` and nothing else.
  const opened = hash.slice(1);
  if (opened && opened !== token) setToken(opened);
  useEffect(() => {
    if (remembered && token) holdToken(remembered, token);
    if (window.location.hash) window.history.replaceState(window.history.state, '', window.location.pathname);
  }, [remembered, token]);
  return token;
}
