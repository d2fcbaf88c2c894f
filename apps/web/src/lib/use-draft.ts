import { useEffect, useState } from 'react';

/** Text that survives leaving the page for a while (signing in, paying), until it was sent. */
export function useDraft(name: string): [string, (text: string) => void, () => void] {
  const key = `draft:${name}`;
  const [text, setText] = useState(() => read(key));
  useEffect(() => write(key, text), [key, text]);
  return [text, setText, () => setText('')];
}

function read(key: string): string {
  try {
    return window.sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function write(key: string, text: string): void {
  try {
    if (text) window.sessionStorage.setItem(key, text);
    else window.sessionStorage.removeItem(key);
  } catch {
    // Storage can be full or blocked; the text then lives as long as the page.
  }
}
