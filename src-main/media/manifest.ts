/** `manifest.json` of a folder on a medium (docs/formats.md, "Manifest"): what lies there, for people without Urna. */
import { createHash } from 'node:crypto';
import { z } from 'zod';

export const MANIFEST = 'manifest.json';

export const manifestSchema = z.strictObject({
  files: z
    .array(
      z.strictObject({
        name: z.string().max(120),
        bytes: z.int().min(0),
        /** Of the file's bytes, base64url. */
        sha256: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
      }),
    )
    .max(50_000),
});
export type Manifest = z.infer<typeof manifestSchema>;
export type ManifestEntry = Manifest['files'][number];

export function manifestEntry(name: string, bytes: Uint8Array): ManifestEntry {
  return { name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('base64url') };
}

/** What a manifest says; a missing or damaged one says nothing, for it proves nothing: the sealed files do. */
export function parseManifest(bytes: Uint8Array | null): readonly ManifestEntry[] {
  if (bytes === null) return [];
  try {
    const parsed = manifestSchema.safeParse(JSON.parse(new TextDecoder().decode(bytes)));
    return parsed.success ? parsed.data.files : [];
  } catch {
    return [];
  }
}

/** New entries replace old ones of their name; sorted by name, so that the same files give the same bytes. */
export function mergedManifest(old: readonly ManifestEntry[], added: readonly ManifestEntry[]): Uint8Array {
  const byName = new Map([...old, ...added].map((entry) => [entry.name, entry]));
  const files = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return new TextEncoder().encode(`${JSON.stringify({ files }, null, 2)}\n`);
}
