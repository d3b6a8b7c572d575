/** What is kept of one agreement with the paper: the numbers typed, who typed, and who was shown the file's numbers. */
import { z } from 'zod';
import { numberPath, typedNumber } from '../../../src-shared/protocol/draft.ts';
import { version } from '../../../src-shared/protocol/seen.ts';
import { samePerson } from '../../../src-shared/text/person.ts';
import { saveAgreement, type StoredAgreement } from '../../store/commune/repositories/agreements.ts';
import { type Tx } from '../../store/engine/transaction.ts';

export const documentSchema = z.strictObject({
  /** Rises with every change. */
  version,
  /** With which of them the one who types began. */
  begun: version,
  numbers: z.record(numberPath, typedNumber),
  /** Paths that differed when last compared. */
  differing: z.array(numberPath),
  reason: z.string(),
  focus: numberPath.nullable(),
  /** Whether anybody was shown numbers of the file before agreement; it stays true whatever follows. */
  shown: z.boolean(),
  /** Who was, and when. */
  reveals: z.array(z.strictObject({ by: z.string(), at: z.string() })),
  /** Numbers were shown since the typing began: what was typed cannot agree any more. */
  spoiled: z.boolean(),
  /** Everybody who typed since. */
  typists: z.array(z.string()),
  /** Who knows numbers of the file and cannot type blind: those who were shown them, and who had typed by then. */
  barred: z.array(z.string()),
  /** Returns that were taken back. */
  withdrawn: z.array(
    z.strictObject({ returned: z.string(), reason: z.string(), persons: z.array(z.string()), at: z.string() }),
  ),
});
export type AgreementDocument = z.infer<typeof documentSchema>;
export type Agreement = StoredAgreement<AgreementDocument>;

export const blank: AgreementDocument = {
  version: 0,
  begun: 0,
  numbers: {},
  differing: [],
  reason: '',
  focus: null,
  shown: false,
  reveals: [],
  spoiled: false,
  typists: [],
  barred: [],
  withdrawn: [],
};

/** Each person once, whatever the spelling. */
export function together(...names: readonly string[]): string[] {
  return names.filter((name, at) => names.findIndex((one) => samePerson(one, name)) === at);
}

/** Somebody was shown the file's numbers: what was typed counts no more, and who knows them types no more. */
export function revealed(document: AgreementDocument, by: string, at: string): AgreementDocument {
  const { reveals, barred, typists } = document;
  return {
    ...document,
    shown: true,
    spoiled: true,
    reveals: [...reveals, { by, at }],
    barred: together(...barred, ...typists, by),
    typists: [],
  };
}

/** Those who consented to a correction saw its numbers: somebody else types its paper. */
export async function barFromTyping(tx: Tx, protocol: string, seers: readonly string[]): Promise<void> {
  const reveals = seers.map((by) => ({ by, at: tx.at }));
  const document = { ...blank, shown: true, reveals, barred: [...seers] };
  await saveAgreement(tx, { protocol, status: 'open', by: seers[0] ?? '', document }, documentSchema);
}
