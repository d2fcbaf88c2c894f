import { useEffect, useState } from 'react';
import { Navigate, useSearchParams } from 'react-router';
import { rememberedPath, rememberPath, safePath } from '../../../lib/safe-path';

/** The one way on from the sign-in page: where the address says, or where someone was headed before they registered. */
export function GoOn() {
  const [search] = useSearchParams();
  const [path] = useState(() => safePath(search.get('next') ?? rememberedPath()));
  useEffect(() => rememberPath(null), []);
  return <Navigate to={path} replace />;
}
