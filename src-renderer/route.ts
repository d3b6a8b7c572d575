/** Where the window is, kept after `#`: works alike under app:// and http://, and the back key goes back. */
import { useSyncExternalStore } from 'react';

function segments(): string {
  return window.location.hash.replace(/^#\/?/, '');
}

function subscribe(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

/** The decoded parts of `#/a/b%2Fc` → `['a', 'b/c']`; `[]` is the first screen. */
export function useRoute(): string[] {
  const raw = useSyncExternalStore(subscribe, segments);
  return raw === '' ? [] : raw.split('/').map(decodeURIComponent);
}

/** A link's address for these parts. */
export function href(...parts: readonly (string | number)[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

export function go(...parts: readonly (string | number)[]): void {
  window.location.hash = href(...parts);
}
