import { describe, expect, test } from 'vitest';
import { intentOf, type Key } from '../../../../../src-renderer/ui/sheet/intents.ts';

const key = (name: string, held: Partial<Key> = {}): Key => ({
  key: name,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  ...held,
});

describe('keys of a number field (experience, typing numbers 3)', () => {
  test.each([
    ['Enter', {}, 'enter'],
    ['Tab', {}, 'next'],
    ['ArrowDown', {}, 'next'],
    ['Tab', { shiftKey: true }, 'back'],
    ['ArrowUp', {}, 'back'],
    ['Escape', {}, 'restore'],
    ['z', { ctrlKey: true }, 'undo'],
    ['Z', { ctrlKey: true }, 'undo'],
    ['y', { ctrlKey: true }, 'redo'],
    ['Z', { ctrlKey: true, shiftKey: true }, 'redo'],
    ['PageDown', {}, 'next-list'],
    ['PageUp', {}, 'previous-list'],
    ['F1', {}, 'help'],
    ['F8', {}, 'next-finding'],
    ['F9', {}, 'zeros'],
    ['Enter', { ctrlKey: true }, 'main'],
  ])('%s %o is %s', (name, held, expected) => expect(intentOf(key(name, held))).toBe(expected));

  test.each([
    ['a letter', 'a', {}],
    ['a digit', '5', {}],
    ['←', 'ArrowLeft', {}],
    ['copying', 'c', { ctrlKey: true }],
    ['pasting', 'v', { ctrlKey: true }],
    ['selecting upwards', 'ArrowUp', { shiftKey: true }],
  ])('%s is the browser’s', (_what, name, held) => expect(intentOf(key(name, held))).toBeNull());

  test('AltGr (Ctrl+Alt to a browser) types Polish letters and means nothing else', () => {
    for (const name of ['z', 'y', 'ż', 'Enter', 'ArrowUp', 'F1'])
      expect(intentOf(key(name, { ctrlKey: true, altKey: true }))).toBeNull();
    expect(intentOf(key('z', { altKey: true }))).toBeNull();
  });
});
