import { useState } from 'react';
import { Intent } from './intent';

export function useIntent(): Intent {
  const [intent] = useState(() => new Intent());
  return intent;
}
