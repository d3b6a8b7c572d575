/** Scripts and tests that are alone on a store look before they decide: what a command must have seen is asked for it. */
import type { ApiInput, ApiName } from '../../src-shared/api/api.ts';
import type { AgreementView } from '../../src-shared/api/commune/agreement.ts';
import type { ResultsView } from '../../src-shared/api/commune/results.ts';
import type { ProtocolView } from '../../src-shared/api/precinct/protocol.ts';
import type { Result } from '../../src-shared/result.ts';

/** An input without what was seen. */
export type Blind<T> = T extends unknown
  ? Omit<T, 'seen' | 'was'> & Partial<Pick<T, Extract<keyof T, 'seen' | 'was'>>>
  : never;
export type BlindInput<N extends ApiName> = Blind<ApiInput<N>>;

type Ask = (name: ApiName, input: unknown) => Promise<Result<unknown>>;
type Given = Readonly<Record<string, unknown>>;

/** The input with what stands now as what was seen; one that says what it saw stays as it is. */
export async function looked(ask: Ask, name: string, input: unknown): Promise<unknown> {
  const complete = Object.hasOwn(sights, name) ? sights[name] : undefined;
  if (complete === undefined || typeof input !== 'object' || input === null) return input;
  if ('seen' in input || 'was' in input) return input;
  return { ...input, ...(await complete(ask, input as Given)) };
}

async function view<V>(ask: Ask, name: ApiName, input: unknown): Promise<Partial<V>> {
  const answer = await ask(name, input);
  return answer.ok ? (answer.value as V) : {};
}
const protocol = (ask: Ask, { id }: Given) => view<ProtocolView>(ask, 'protocol.view', { id });
const agreement = (ask: Ask, { precinct, contest, constituency }: Given) =>
  view<AgreementView>(ask, 'agreement.view', { precinct, contest, constituency });
const results = (ask: Ask) => view<ResultsView>(ask, 'results.view', {});

type Sight = (ask: Ask, input: Given) => Promise<object>;
const onProtocol: Sight = async (ask, input) => ({ seen: (await protocol(ask, input)).version ?? 0 });
const onAgreement: Sight = async (ask, input) => ({ seen: (await agreement(ask, input)).version ?? 0 });
const onResults: Sight = async (ask) => ({ seen: (await results(ask)).version ?? 0 });
const over = (changes: unknown, numbers: Given = {}) => ({
  was: Object.fromEntries(Object.keys(Object(changes) as object).map((path) => [path, numbers[path] ?? null])),
});

const sights: Readonly<Record<string, Sight>> = {
  'entry.begin': onProtocol,
  'entry.finish': onProtocol,
  'entry.reopenFirst': onProtocol,
  'entry.resolve': onProtocol,
  'entry.amend': onProtocol,
  'notes.carryAttendance': onProtocol,
  'check.confirmReading': onProtocol,
  'papers.freeze': onProtocol,
  'papers.unfreeze': onProtocol,
  'correction.revise': onProtocol,
  'seal.sign': async (ask, { ids }) => {
    const seen: Record<string, number> = {};
    for (const id of Array.isArray(ids) ? (ids as string[]) : []) seen[id] = (await protocol(ask, { id })).version ?? 0;
    return { seen };
  },
  'entry.saveNumbers': async (ask, input) => over(input['changes'], (await protocol(ask, input)).entry?.numbers),
  'notes.saveRemark': async (ask, input) => ({
    was: (await protocol(ask, input)).remarks?.[String(input['remark'])] ?? '',
  }),
  'notes.savePosition': async (ask, input) => ({
    was: (await protocol(ask, input)).findings?.find(({ rule }) => rule === input['rule'])?.position ?? '',
  }),
  'notes.saveAttendance': async (ask, input) => {
    const { attendance = [], voting = { opened: null, closed: null } } = await protocol(ask, input);
    return { was: { attendance, ...voting } };
  },
  'notes.saveRefusals': async (ask, input) => ({ was: (await protocol(ask, input)).refusals?.count ?? null }),
  'agreement.begin': onAgreement,
  'agreement.finish': onAgreement,
  'agreement.return': onAgreement,
  'agreement.reveal': onAgreement,
  'agreement.withdrawReturn': onAgreement,
  'agreement.resolve': onAgreement,
  'agreement.saveNumbers': async (ask, input) => {
    const { version = 0, numbers } = await agreement(ask, input);
    return { seen: version, ...over(input['changes'], numbers) };
  },
  'results.recordLot': onResults,
  'results.recordRuling': onResults,
  'results.withdraw': onResults,
};
