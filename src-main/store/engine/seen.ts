/**
 * What this machine saw of a store last, in a small file apart from it: how far its journal went, and whether anything was
 * handed over. An older store put in its place, or none at all, is known by it. The note is only ever written after what it
 * says is on the disk, so that whatever kills the program leaves it behind the store and never ahead of it.
 */
import { mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { instant } from '../../../src-shared/primitives.ts';
import { syncFolder, writeDurably } from './sqlite/durable.ts';

const seenSchema = z.strictObject({
  schema: z.literal(1),
  /** Rows of the journal, and the hash of the last. */
  count: z.int().min(1),
  hash: z.string(),
  /** The store was left open: its last changes may be in its log only. */
  open: z.boolean(),
  /** Something of it was signed or published: it may be in other hands. */
  handedOver: z.boolean(),
  at: instant,
});
export type Seen = Omit<z.infer<typeof seenSchema>, 'schema'>;

export type SeenFile = {
  /** Nothing where no note is, or none that can be read: then nothing is known. */
  read(): Seen | undefined;
  /** Durably, or not at all: a note that cannot be written must not stop the work. */
  write(seen: Seen): void;
  forget(): void;
};

export function seenFile(path: string): SeenFile {
  return {
    read() {
      try {
        const parsed = seenSchema.safeParse(JSON.parse(readFileSync(path, 'utf8')));
        return parsed.success ? parsed.data : undefined;
      } catch {
        return undefined;
      }
    },
    write({ count, hash, open, handedOver, at }) {
      const note: z.infer<typeof seenSchema> = { schema: 1, count, hash, open, handedOver, at };
      try {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        writeDurably(`${path}.part`, JSON.stringify(note));
        renameSync(`${path}.part`, path);
        syncFolder(dirname(path));
      } catch (error) {
        if (!(error instanceof Error && 'code' in error)) throw error;
      }
    },
    forget: () => rmSync(path, { force: true }),
  };
}
