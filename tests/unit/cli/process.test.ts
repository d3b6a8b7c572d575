/** What only a real process shows: the door, exit codes, streams. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { version } from '../../../src-main/version.ts';
import { urna } from '../../support/cli.ts';

describe('urna', () => {
  it.each([
    ['no command', []],
    ['a command that is not there', ['count']],
    ['a name every object has', ['constructor']],
  ])('%s is misuse and shows the commands', async (_, args) => {
    const { code, out, err } = await urna(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^urna: misuse: .*\n[^]*\n {2}backtest +/);
  });

  it('--help and --version', async () => {
    const help = await urna(['--help']);
    expect([help.code, help.err]).toEqual([0, '']);
    for (const name of [
      'demo',
      'check',
      'allocate',
      'mayor',
      'backtest',
      'verify',
      'receive',
      'results',
      'issuer',
      'mandate',
      'words',
      'journal',
    ])
      expect(help.out).toMatch(new RegExp(`^ {2}${name} `, 'm'));
    expect(await urna(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
  });

  it('answers stdin on stdout and ends with the command’s code', async () => {
    const stdin = '{"id":"a","single":{"for":1,"against":2}}\n{"id":"b"}';
    const { code, out, err } = await urna(['mayor'], { stdin });
    expect(out).toMatch(
      /^\{"id":"a","outcome":"not-elected"\}\n\{"id":"b","error":\{"code":"bad-input","message":".*"\}\}\n$/,
    );
    expect([code, err]).toEqual([1, '']);
  });

  it('answers a line before the next one comes', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../../src-main/shells/cli/main.ts'), 'mayor']);
    child.stdin.write('{"id":"a","single":{"for":2,"against":1}}\n');
    const answer = await new Promise((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())),
    );
    expect(answer).toBe('{"id":"a","outcome":"elected"}\n');
    child.stdin.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../../src-main/shells/cli/main.ts'), 'mayor']);
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.stdin.on('error', () => {});
    child.stdout.once('data', () => child.stdout.destroy());
    const line = '{"id":"a","single":{"for":2,"against":1}}\n'.repeat(1000);
    const feed = setInterval(() => child.stdin.write(line), 1);
    const code = await new Promise((resolve) => child.once('close', resolve));
    clearInterval(feed);
    expect([code, err]).toEqual([0, '']);
  });
});
