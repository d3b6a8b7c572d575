/**
 * The symbol on the paper, compared before anything is typed: equal numbers under another symbol are another protocol.
 * The file's own symbol is never told.
 */
import { protocolKey, type ProtocolRef } from '../../../src-shared/protocol/payload.ts';
import { fail, ok, type Result } from '../../../src-shared/result.ts';
import { bearsSymbol, typedSymbol } from '../../../src-shared/sealed/symbol.ts';
import { type CommuneReading } from '../../session/workspace.ts';
import { listSealed } from '../../store/common/repositories/sealed.ts';
import { listWaiting } from '../../store/commune/repositories/offered.ts';

/** `symbol-short`: not the first two groups; `symbol-differs`: the paper is of another content. */
export function comparedSymbol(symbol: string, onPaper: string): Result<null> {
  const typed = readSymbol(onPaper);
  if (!typed.ok) return typed;
  if (bearsSymbol(symbol, typed.value)) return ok(null);
  return fail('symbol-differs', 'The symbol on the paper is not the one of the received file.');
}

/** A symbol as it was typed from a paper, for comparing. */
export function readSymbol(onPaper: string): Result<string> {
  const typed = typedSymbol(onPaper);
  if (typed !== undefined) return ok(typed);
  return fail('symbol-short', 'Type at least the first two groups of the symbol, ten characters, as printed.');
}

/** The failure of a symbol that differs, with the protocol that bears it, where one came. */
export async function whereItIs({ store }: CommuneReading, ref: ProtocolRef, onPaper: string): Promise<Result<never>> {
  const words = 'The symbol on the paper is not the one of the received file.';
  const typed = readSymbol(onPaper);
  if (!typed.ok) return typed;
  const known = [...(await listSealed(store, 'protocol')), ...(await listWaiting(store))];
  const bearer = known.find(({ symbol }) => symbol !== null && bearsSymbol(symbol, typed.value));
  if (bearer === undefined) return fail('symbol-differs', words, protocolKey(ref));
  const { precinct, contest, constituency, revision } = bearer;
  if (precinct === null || contest === null || constituency === null) throw new Error('a protocol without its place');
  const own = protocolKey({ precinct, contest, constituency }) === protocolKey(ref);
  return fail('symbol-differs', words, protocolKey(ref), {
    of: own ? 'revision' : 'protocol',
    precinct,
    contest,
    constituency,
    revision: revision ?? 1,
  });
}
