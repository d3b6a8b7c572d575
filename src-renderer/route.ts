/**
 * Where the window is, kept after `#`: works alike under app:// and http://, and the back key goes back. A screen is left
 * only when what was typed on it is on the disk, whatever way it is left by.
 */
import { useSyncExternalStore } from 'react';
import { settleAll } from './ui/saving/unsaved.ts';

const addressed = (): string => window.location.hash.replace(/^#\/?/, '');

/** The address whose screen is shown; it follows the browser's own as soon as that screen may be left. */
let shown: string | null = null;
const shownNow = (): string => (shown ??= addressed());
let waiting = false;
const listeners = new Set<() => void>();

window.addEventListener('hashchange', () => void follow());

async function follow(): Promise<void> {
  // asked again in the end, for the address may have moved on meanwhile
  if (waiting || addressed() === shownNow()) return;
  const settled = settleAll();
  if (settled !== true) {
    waiting = true;
    const saved = await settled;
    waiting = false;
    // the screen stays, and so does its address
    if (!saved) return history.replaceState(null, '', `#/${shownNow()}`);
  }
  shown = addressed();
  for (const listener of listeners) listener();
}

function subscribe(changed: () => void): () => void {
  listeners.add(changed);
  return () => listeners.delete(changed);
}

/** The decoded parts of `#/a/b%2Fc` → `['a', 'b/c']`; `[]` is the first screen. */
export function useRoute(): string[] {
  const raw = useSyncExternalStore(subscribe, shownNow);
  return raw === '' ? [] : raw.split('/').map(decodeURIComponent);
}

/** A link's address for these parts. */
export function href(...parts: readonly (string | number)[]): string {
  return `#/${parts.map(encodeURIComponent).join('/')}`;
}

export function go(...parts: readonly (string | number)[]): void {
  window.location.hash = href(...parts);
}
