/** What a file is and whose, in words. */
import { contestName } from '../../../src-shared/language/contest-name.ts';
import type { ContestKind } from '../../../src-shared/primitives.ts';
import type { Payload } from '../../../src-shared/sealed/payloads.ts';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import type { Words } from '../language.ts';
import type { Entry } from '../session/session.ts';
import { kindOf } from './groups.ts';

/** „Obwód 3 · Wójt, burmistrz, prezydent · okręg 1 · wersja 1”, or what a file that cannot be trusted claims to be. */
export function subjectOf(entry: Entry, { v, t, language }: Words, pkg: TrustedPackage): string {
  const { opened, verdict } = entry;
  const kind = kindOf(entry);
  const called = kind === undefined ? '' : t.terms.sealed[kind];
  if (!opened) return [verdict.path || v.sealed.slip, called && v.sealed.claims(called)].filter(Boolean).join(' · ');
  const { payload } = opened;
  const parts = [
    'precinct' in payload && v.sealed.precinct(payload.precinct),
    'contest' in payload ? contestName(payload.contest, t.terms.contest, titleIn(payload, pkg), language) : called,
    'constituency' in payload && v.sealed.constituency(payload.constituency),
    'revision' in payload && v.sealed.revision(payload.revision),
    payload.type === 'emergency-protocol' && v.sealed.emergency,
    payload.type === 'receipt' && v.sealed.receipt[payload.status],
    entry.from === 'slip' && v.sealed.slip,
  ].filter((part) => part !== false);
  const [first = '', ...others] = parts;
  return [first.charAt(0).toLocaleUpperCase('pl') + first.slice(1), ...others].join(' · ');
}

function titleIn(payload: Payload & { readonly contest: ContestKind }, pkg: TrustedPackage) {
  return payload.type === 'contest' ? payload.title : pkg.contests.get(payload.contest)?.payload.title;
}

/** Who holds the key, as the roster or a mandate says; never as the file says. */
export function signerOf({ verdict, opened }: Entry, pkg: TrustedPackage, { v }: Words): string {
  const kid = opened?.kid ?? '';
  const key = pkg.rosterKeys.get(kid);
  if (key) return v.sealed.signedBy(key.holder, v.sealed.role[key.role], key.precinct);
  const mandate = pkg.mandatedKeys.get(kid);
  if (mandate)
    return mandate.teryt === pkg.definition.payload.teryt
      ? v.sealed.bodyKey(mandate.teryt)
      : v.sealed.otherBodyKey(mandate.teryt);
  if (kid === pkg.issuerKid && kid !== '') return v.chain.issuer;
  return verdict.kid === undefined ? '' : v.sealed.unknownSigner;
}
