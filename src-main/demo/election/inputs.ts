/**
 * The demo's inputs (definitions/demo), read strictly: what they are and where they come from stands in
 * definitions/demo/ORIGIN.md.
 */
import { z } from 'zod';
import councilJson from '../../../definitions/demo/council-2024-080401-nowa-sol.json' with { type: 'json' };
import electionJson from '../../../definitions/demo/election.json' with { type: 'json' };
import mayorJson from '../../../definitions/demo/mayor-2024-080401.json' with { type: 'json' };
import namesJson from '../../../definitions/demo/names.json' with { type: 'json' };
import { definitionSchema } from '../../../src-shared/definition/definition.ts';
import { bilingual, constituencyNumber, instant, mode, precinctType } from '../../../src-shared/primitives.ts';
import { type KnownField } from '../../../src-shared/forms/vocabulary.ts';

const { election, teryt, title, votingDay, commune, calendar, policies, quorums, notices } = definitionSchema.shape;

const listNumber = z.int().min(1);
const heading = { body: z.string(), title: bilingual };
/** From which the number of councillors follows. */
const inhabitants = z.int().min(1);
const seats = z.record(z.string(), z.int().min(1));
const drawnContest = {
  ...heading,
  inhabitants,
  seats,
  /** The one this commune's voters vote in. */
  constituency: constituencyNumber,
  /** `share`: percent of votes around which a precinct's votes are drawn. */
  lists: z.array(z.strictObject({ number: listNumber, beyondSeats: z.int().min(0), share: z.number() })),
};

const electionInputs = z.strictObject({
  election,
  teryt,
  mode: mode.extract(['rehearsal']),
  votingDay,
  title,
  commune,
  validity: z.strictObject({ from: instant, until: instant }),
  calendar,
  policies,
  quorums,
  notices,
  committees: z.record(z.string(), z.strictObject({ name: z.string(), short: z.string() })),
  council: z.strictObject({
    ...heading,
    inhabitants,
    /** No more candidates than seats (art. 380): one for each list and seat. */
    unopposed: z.strictObject({ constituency: constituencyNumber, lists: z.array(listNumber).min(2) }),
  }),
  countyCouncil: z.strictObject({
    ...drawnContest,
    struckOut: z.strictObject({ list: listNumber, position: z.int().min(1) }),
  }),
  regionalAssembly: z.strictObject(drawnContest),
  mayor: z.strictObject({
    ...heading,
    candidates: z.array(z.strictObject({ surname: z.string(), names: z.string(), committee: listNumber })),
  }),
  precincts: z.array(
    z.strictObject({
      seat: z.string(),
      constituencies: z.array(constituencyNumber).min(1),
      type: precinctType.default('regular'),
    }),
  ),
});

export const inputs = electionInputs.parse(electionJson);
export type DrawnContest = z.infer<typeof electionInputs>['regionalAssembly'];

type Votes = Readonly<Record<string, number>>;
/** Real council, by constituency and precinct: ballots issued and votes by list and position. */
export const realCouncil: Readonly<
  Record<
    string,
    {
      readonly seats: number;
      /** Candidates per list. */
      readonly lists: Votes;
      readonly precincts: Readonly<
        Record<string, { readonly voted: number; readonly votes: Readonly<Record<string, Votes>> }>
      >;
    }
  >
> = councilJson;
/** Real mayor's protocols by precinct. */
export const realMayor: Readonly<
  Record<string, { readonly values: Readonly<Record<KnownField, number>>; readonly candidates: Votes }>
> = mayorJson;
export const names = namesJson;
