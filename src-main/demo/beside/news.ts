/** What the process that lays out a demo tells the program beside it. */
import { z } from 'zod';
import { codeNamed } from '../../../src-shared/failures.ts';

const failure = z.strictObject({
  code: z.string().transform((code) => codeNamed(code) ?? 'internal'),
  message: z.string(),
  where: z.exactOptional(z.string()),
});

export const demoNews = z.discriminatedUnion('what', [
  /** The open precinct has what it needs: a commission may begin. */
  z.strictObject({
    what: z.literal('open'),
    precincts: z.array(z.int()),
    passphrases: z.record(z.string(), z.string()),
  }),
  /** Precincts of all. */
  z.strictObject({ what: z.literal('progress'), done: z.int(), of: z.int() }),
  /** Everything is on the disk. */
  z.strictObject({ what: z.literal('ready') }),
  z.strictObject({ what: z.literal('failed'), failure }),
]);
export type DemoNews = z.infer<typeof demoNews>;
