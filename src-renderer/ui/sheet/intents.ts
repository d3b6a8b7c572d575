/**
 * What a key means in a number field. Nothing with Alt: on a Polish keyboard AltGr (which is Ctrl+Alt to a browser)
 * types ą ć ę ł ń ó ś ź ż.
 */
export type Intent =
  | 'enter'
  | 'next'
  | 'back'
  | 'restore'
  | 'undo'
  | 'redo'
  | 'next-list'
  | 'previous-list'
  | 'help'
  | 'next-finding'
  | 'zeros'
  | 'main';

export type Key = {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
};

const plain: Readonly<Record<string, Intent>> = {
  Enter: 'enter',
  Tab: 'next',
  ArrowDown: 'next',
  ArrowUp: 'back',
  Escape: 'restore',
  PageDown: 'next-list',
  PageUp: 'previous-list',
  F1: 'help',
  F8: 'next-finding',
  F9: 'zeros',
};

const withControl: Readonly<Record<string, Intent>> = { Enter: 'main', z: 'undo', y: 'redo' };

/** Where a field's neighbour is that a key leads to; null where it leads to none. */
export function stepOf(intent: Intent): 1 | -1 | null {
  if (intent === 'back') return -1;
  return intent === 'next' || intent === 'enter' ? 1 : null;
}

/** `null`: the key is the browser's. */
export function intentOf({ key, ctrlKey, shiftKey, altKey, metaKey }: Key): Intent | null {
  if (altKey || metaKey) return null;
  if (ctrlKey) {
    const intent = withControl[key.length === 1 ? key.toLowerCase() : key] ?? null;
    return intent === 'undo' && shiftKey ? 'redo' : intent;
  }
  if (shiftKey) return key === 'Tab' ? 'back' : null;
  return plain[key] ?? null;
}
