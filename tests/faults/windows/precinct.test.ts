/** Every pair of commands of two windows at the precinct's desk. */
import type * as crypto from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { faultsIn } from '../../support/windows/pairs.ts';
import { precinct } from '../../support/windows/precinct/states.ts';

// One key file is opened over and over, a third of a second each time on purpose: what scrypt answered once it answers again.
vi.mock('node:crypto', async (original) => {
  const real = await original<typeof crypto>();
  const answers = new Map<string, Promise<Buffer>>();
  const derive = (...[password, salt, length, options]: [string, Uint8Array, number, crypto.ScryptOptions]) =>
    new Promise<Buffer>((resolve, reject) => {
      real.scrypt(password, salt, length, options, (error, key) => (error ? reject(error) : resolve(key)));
    });
  const scrypt = (
    ...[password, salt, length, options, done]: [...Parameters<typeof derive>, (e: unknown, key?: Buffer) => void]
  ): void => {
    const asked = JSON.stringify([password, Buffer.from(salt).toString('hex'), length, options]);
    const answer = answers.get(asked) ?? derive(password, salt, length, options);
    answers.set(asked, answer);
    // each its own copy: whoever used a key fills it with zeros
    answer.then((key) => done(null, Buffer.from(key)), done);
  };
  return { ...real, scrypt };
});

describe.each(Object.keys(precinct.states))('%s', (state) => {
  test('two windows: both are kept, or one is told', async () => {
    expect(await faultsIn(precinct, state)).toEqual([]);
  }, 300_000);
});
