/** What only a real process shows: the door, exit codes, streams. */
import { spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { version } from '../../../../../src-main/machine/version.ts';
import { main, urna } from '../../../../support/cli.ts';

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
    const child = spawn(process.execPath, [main, 'mayor']);
    child.stdin.write('{"id":"a","single":{"for":2,"against":1}}\n');
    const answer = await new Promise((resolve) =>
      child.stdout.once('data', (chunk: Buffer) => resolve(chunk.toString())),
    );
    expect(answer).toBe('{"id":"a","outcome":"elected"}\n');
    child.stdin.end();
    expect(await new Promise((resolve) => child.once('close', resolve))).toBe(0);
  });

  it('ends quietly when its reader goes away', async () => {
    const child = spawn(process.execPath, [main, 'mayor']);
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

  it.skipIf(process.platform !== 'linux')('an answer that cannot be written is a failure', async () => {
    const full = openSync('/dev/full', 'w');
    const child = spawn(process.execPath, [main, 'words', '1'], { stdio: ['ignore', full, 'pipe'] });
    let err = '';
    child.stderr?.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const code = await new Promise((resolve) => child.once('close', resolve));
    closeSync(full);
    expect(code).toBe(1);
    expect(err).toMatch(/^urna: output-failed: .*ENOSPC/);
  });
});
