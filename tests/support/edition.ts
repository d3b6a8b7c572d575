/** What lies in a folder of published files, held against its manifests. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const MANIFEST = 'manifest.json';

/** Every file by its path with its SHA-256, and what the manifests say, each of its own folder. */
export function editionIn(folder: string): { there: Record<string, string>; listed: Record<string, string> } {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(folder, path)).isFile(),
  );
  const there: Record<string, string> = {};
  const listed: Record<string, string> = {};
  for (const path of paths.toSorted()) {
    const bytes = readFileSync(join(folder, path));
    if (basename(path) !== MANIFEST) there[path] = createHash('sha256').update(bytes).digest('base64url');
    else {
      const { files } = JSON.parse(bytes.toString()) as { files: { name: string; sha256: string }[] };
      for (const { name, sha256 } of files) listed[join(dirname(path), name)] = sha256;
    }
  }
  return { there, listed };
}
