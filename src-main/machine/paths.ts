/** Where the things that travel with the program lie: `definitions/`, `assets/`, `dist/`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds package.json: the checkout, or the application's archive in Electron. The same code runs from
 * `src-main/` and from the bundle in `dist/main/`, so it climbs instead of counting folders.
 */
export function resourceRoot(from: string = import.meta.dirname): string {
  for (let folder = from; ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json'))) return folder;
    if (dirname(folder) === folder)
      throw new Error(`no package.json above ${from}: the program's own files are missing`);
  }
}
