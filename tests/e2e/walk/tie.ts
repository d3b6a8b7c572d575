/**
 * A commune's machine after a night that ended in ties: every protocol received and agreed with its paper, so that only
 * lots, sealing and publishing are left.
 */
import { join } from 'node:path';
import { resourceRoot } from '../../../src-main/machine/paths.ts';
import { startBrowserShell } from '../../../src-main/shells/browser/server.ts';
import { readWindowFiles } from '../../../src-main/shells/window-files.ts';
import { demoPayloads } from '../../support/commune.ts';
import { openDemoCommune, type DemoCommune } from '../../support/demo-commune.ts';
import { corrected } from '../../support/disputed-night.ts';

export type TiedCommune = {
  readonly address: string;
  /** What lies on the disk: issuer and package, and where the results go. */
  readonly issuer: string;
  readonly package: string;
  readonly results: string;
  readonly passphrase: string;
  /** Lays a newer revision of the mayor's protocol on the medium: one vote went to another candidate. */
  reviseMayor(precinct: number): void;
  readonly close: () => Promise<void>;
};

export async function openTiedCommune(): Promise<TiedCommune> {
  const night = demoPayloads('tie');
  const { payloads } = night;
  const commune = await openDemoCommune(night);
  const { demo, results, passphrase, lay } = commune;
  lay(...payloads);
  await commune.receive();
  await commune.agree(payloads);
  const window = await openWindowOn(commune);
  return {
    address: window.address,
    issuer: join(demo, 'issuer.jwk'),
    package: join(demo, 'package'),
    results,
    passphrase,
    reviseMayor: (precinct) =>
      lay(corrected(payloads.find((one) => one.precinct === precinct && one.contest === 'mayor')!)),
    close: window.close,
  };
}

/** The address of a window on that machine; closing it closes the machine. */
export async function openWindowOn({
  core,
  close,
}: DemoCommune): Promise<{ address: string; close: () => Promise<void> }> {
  const files = await readWindowFiles(join(resourceRoot(), 'dist/renderer'));
  const shell = await startBrowserShell({ core, files });
  return {
    address: shell.address(),
    close: async () => {
      await shell.close();
      await close();
    },
  };
}
