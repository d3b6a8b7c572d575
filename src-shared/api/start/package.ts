/** Package: what stands in the definition files of a medium, and opening it as mine. */
import { z } from 'zod';
import { type Bilingual, type Mode, payloadHash, precinctNumber, type PrecinctType } from '../../primitives.ts';
import { type RosterOddity } from '../../sealed/package/roster-oddities.ts';
import { anyone, command, medium, query } from '../call.ts';
import { type StatusView } from './welcome.ts';

/** What stands in a package, before anybody opens it as theirs. `fingerprint` is the issuer's, in groups to read aloud. */
export type PackageView = {
  medium: string;
  fingerprint: string;
  issuerKid: string;
  /** The issuer was compared and trusted on this machine before. */
  trusted: boolean;
  mode: Mode;
  title: Bilingual;
  votingDay: string;
  teryt: string;
  commune: string;
  definition: number;
  precincts: { number: number; seat: string; type: PrecinctType }[];
  /** What is odd about its roster. */
  oddities: readonly RosterOddity[];
};

export const packageCalls = {
  'package.inspect': query<PackageView>()(z.strictObject({ medium }), anyone, ['media']),
  /** `issuerKid` is what the person compared by voice or paper; `precinct` is typed by hand. */
  'package.openPrecinct': command<StatusView>()(
    z.strictObject({ medium, issuerKid: payloadHash, precinct: precinctNumber }),
    anyone,
  ),
  'package.openCommune': command<StatusView>()(z.strictObject({ medium, issuerKid: payloadHash }), anyone),
} as const;
