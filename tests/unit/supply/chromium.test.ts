/** How the program starts the Chromium of this machine: a stand-in on the path notes what it was given. */
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { chromiumFlags, openChromium } from '../../../scripts/chromium.ts';

const base = mkdtempSync(join(tmpdir(), 'urna-chromium-'));
afterAll(() => rmSync(base, { recursive: true }));
const TOKEN = 'T'.repeat(43);

describe('the flags of the window', () => {
  it.each([
    ['/usr/bin/chromium', '--incognito'],
    ['/usr/bin/google-chrome', '--incognito'],
    ['C:/Program Files/Google/Chrome/Application/chrome.exe', '--incognito'],
    ['C:/Program Files/Microsoft/Edge/Application/msedge.exe', '--inprivate'],
    ['/usr/bin/microsoft-edge', '--inprivate'],
    ['/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge', '--inprivate'],
  ])('%s keeps nothing: %s', (program, flag) => {
    const flags = chromiumFlags(program, join(base, 'open.html'), join(base, 'profile'));
    expect(flags).toContain(flag);
    expect(flags.filter((one) => /^--remote-debugging|^--load-extension/.test(one))).toEqual([]);
  });
});

describe.skipIf(process.platform === 'win32')('a window', () => {
  it('is given a fresh profile that learns and offers nothing, and the token in a file only', async () => {
    const program = join(base, 'chromium');
    const home = join(base, 'home');
    const seen = join(base, 'seen');
    mkdirSync(home);
    mkdirSync(seen);
    const note = `printf '%s\\n' "$@" > ${seen}/arguments; cp -r ${home}/browser-*/. ${seen}; ls -lR ${home} > ${seen}/rights`;
    writeFileSync(program, `#!/bin/sh\n${note}\n`);
    chmodSync(program, 0o755);
    const window = openChromium(program, `http://127.0.0.1:1/#t=${TOKEN}`, home);
    await window.closed;
    const read = (path: string) => readFileSync(join(seen, path), 'utf8');

    expect(read('open.html')).toContain(TOKEN);
    expect(read('arguments')).not.toContain(TOKEN);
    expect(read('arguments')).toMatch(/^--app=file:\/\/.*\/browser-\w+\/open\.html$/m);
    expect(read('rights')).not.toMatch(/^[d-]...(?!------)/m);
    expect(JSON.parse(read('profile/Default/Preferences'))).toMatchObject({
      credentials_enable_service: false,
      profile: { password_manager_enabled: false },
      autofill: { profile_enabled: false },
      translate: { enabled: false },
      spellcheck: { use_spelling_service: false },
    });
    expect(readdirSync(home)).toHaveLength(1);
    await window.close();
    expect(readdirSync(home)).toEqual([]);
  });

  it('that cannot be started is closed, and its profile gone', async () => {
    const home = join(base, 'other');
    mkdirSync(home);
    const window = openChromium(join(base, 'missing'), `http://127.0.0.1:1/#t=${TOKEN}`, home);
    await window.closed;
    await window.close();
    expect([existsSync(home), readdirSync(home)]).toEqual([true, []]);
  });
});
