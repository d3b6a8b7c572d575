/** One body's contest: what stands on the ballot (docs/formats.md, "Payload contest"). */
import { z } from 'zod';
import { councillors, electsCouncillors } from './councillors.ts';
import {
  bilingual,
  constituencyNumber,
  contestKind,
  electionId,
  formId,
  isKnownContest,
  method,
  requiredLine,
  teryt,
  type ContestKind,
  type KnownContest,
} from '../primitives.ts';

const committee = z.strictObject({ name: requiredLine, short: requiredLine });

const candidate = z.strictObject({
  /** Place on the list, or the number on the ballot where single names stand. */
  position: z.int().min(1).max(200),
  surname: requiredLine,
  names: requiredLine,
  /** Struck out after the ballots were printed: the line stays, no number may be entered (docs/domain.md, "Votes"). */
  status: z.enum(['registered', 'struck-out']),
});
export type Candidate = z.infer<typeof candidate>;

const list = z.strictObject({
  number: z.int().min(1).max(999),
  committee,
  status: z.enum(['registered', 'annulled']),
  candidates: z.array(candidate).min(1).max(200),
});
export type CandidateList = z.infer<typeof list>;

const constituency = z.strictObject({
  number: constituencyNumber,
  seats: z.int().min(1).max(100),
  /**
   * `unopposed`: no more candidates than seats, so they are elected without voting (art. 380); `not-held`: nobody stands,
   * or one list alone, so there is no election and the seats stay empty (art. 434 § 2). Which of the two it is, people say.
   */
  voting: z.enum(['held', 'unopposed', 'not-held']),
  /** Filled for bodies elected by lists; empty for single names. */
  lists: z.array(list).max(100),
  /** Filled for single names (mayor; councils up to 20,000); empty for lists. */
  candidates: z.array(z.strictObject({ ...candidate.shape, committee })).max(200),
});
export type Constituency = z.infer<typeof constituency>;

const duplicated = (keys: readonly (number | string)[]): boolean => new Set(keys).size !== keys.length;

export const contestSchema = z
  .strictObject({
    schema: z.literal(1),
    type: z.literal('contest'),
    number: z.int().min(1),
    election: electionId,
    /** Of the body that decides it: commune, county `WWPP00`, region `WW0000` or the whole country `000000`. */
    teryt,
    contest: contestKind,
    form: formId,
    /** Official name of the body or office: „Rada Miejska w Nowej Soli”. */
    body: requiredLine,
    /** Heading of the protocol: „WYBORY DO RADY MIEJSKIEJ …”. */
    title: bilingual,
    /** Percent of valid votes in the whole body a list needs; 0 where there is none (art. 416). */
    threshold: z.int().min(0).max(100),
    /** First round 1, run-off 2 (art. 473). */
    round: z.union([z.literal(1), z.literal(2)]),
    /** Lists by D'Hondt; names by most votes, or as a mayor by more than half of them (docs/results.md). */
    decided: method,
    /** Of the body's area, where the number of councillors follows from it; not for mayors, nor for Warsaw (its own act). */
    inhabitants: z.int().min(1).optional(),
    constituencies: z.array(constituency).min(1).max(200),
  })
  .superRefine((contest, ctx) => {
    if (duplicated(contest.constituencies.map((c) => c.number)))
      ctx.addIssue({ code: 'custom', message: 'two constituencies with one number', path: ['constituencies'] });
    contest.constituencies.forEach((c, at) => {
      const path = ['constituencies', at];
      const nobody = c.voting === 'not-held' && c.lists.length + c.candidates.length === 0;
      if (!nobody && c.lists.length > 0 === c.candidates.length > 0)
        ctx.addIssue({ code: 'custom', message: 'either lists or candidates', path });
      if (c.voting === 'unopposed' && registeredIn(c) > c.seats)
        ctx.addIssue({ code: 'custom', message: 'more candidates than seats, so there is voting (art. 380)', path });
      if ((contest.decided === 'dhondt' ? c.candidates : c.lists).length > 0)
        ctx.addIssue({ code: 'custom', message: 'lists, and nothing but lists, are decided by dhondt', path });
      const positions = [c.candidates, ...c.lists.map((l) => l.candidates)];
      if (duplicated(c.lists.map((l) => l.number)) || positions.some((p) => duplicated(p.map((x) => x.position))))
        ctx.addIssue({ code: 'custom', message: 'two lists or candidates with one number', path });
    });
    if (isOffice(contest)) {
      const [only, ...more] = contest.constituencies;
      if (more.length > 0 || only?.number !== 1 || only.seats !== 1)
        ctx.addIssue({ code: 'custom', message: 'one office in one constituency', path: ['constituencies'] });
      if (only?.voting !== 'held')
        ctx.addIssue({ code: 'custom', message: 'a mayor is always voted for', path: ['constituencies', 0] });
    }
    if (contest.inhabitants === undefined || isOffice(contest)) return;
    if (!electsCouncillors(contest.contest)) {
      const message = `how many seats of ${contest.contest} follow from inhabitants is not known`;
      ctx.addIssue({ code: 'custom', message, path: ['inhabitants'] });
      return;
    }
    const seats = contest.constituencies.reduce((sum, c) => sum + c.seats, 0);
    const due = councillors(contest.contest, contest.inhabitants);
    if (seats !== due) {
      const message = `has ${seats} seats, but ${contest.inhabitants} inhabitants elect ${due} councillors`;
      ctx.addIssue({ code: 'custom', message, path: ['constituencies'] });
    }
  });
export type Contest = z.infer<typeof contestSchema>;

/** „KOWALSKA Anna Maria”, as the definition writes it. */
export function nameOf({ surname, names }: Pick<Candidate, 'surname' | 'names'>): string {
  return `${surname} ${names}`;
}

/** Those that stand: no annulled list, no candidate struck out. */
export function registered<T extends { readonly status: string }>(all: readonly T[]): T[] {
  return all.filter(({ status }) => status === 'registered');
}

/** Who is voted for or against where one candidate stands (art. 482), whatever number the ballot gives. */
export function soleCandidate({ candidates }: Constituency): Constituency['candidates'][number] | undefined {
  return registered(candidates)[0];
}

/** One office in one constituency, as a mayor's: whose number tells nothing and stands on no paper. */
export function isOffice({ decided }: Pick<Contest, 'decided'>): boolean {
  return decided === 'majority';
}

/** How many candidates stand in a constituency. */
function registeredIn({ lists, candidates }: Constituency): number {
  const listed = registered(lists).reduce((sum, list) => sum + registered(list.candidates).length, 0);
  return listed + registered(candidates).length;
}

export function findConstituency(contest: Contest, number: number): Constituency | undefined {
  return contest.constituencies.find((c) => c.number === number);
}

/**
 * Paths of candidates for whom no number may be entered: `"13/2"` on lists, `"2"` for single names
 * (docs/formats.md, "urna check").
 */
export function struckOut(constituency: Constituency): string[] {
  const single = constituency.candidates.filter((c) => c.status === 'struck-out').map((c) => `${c.position}`);
  const listed = constituency.lists.flatMap((l) =>
    l.candidates.filter((c) => c.status === 'struck-out').map((c) => `${l.number}/${c.position}`),
  );
  return [...single, ...listed];
}

/** Numbers of lists whose registration was annulled. */
export function annulled(constituency: Constituency): string[] {
  return constituency.lists.filter((l) => l.status === 'annulled').map((l) => `${l.number}`);
}

/** The whole country, as the area of a contest. */
const COUNTRY = '000000';
const levels = ['commune', 'county', 'region', 'country'] as const;

/** Those the program has words for: whoever calls itself a county council is a county's. */
const levelOf: Readonly<Record<KnownContest, (typeof levels)[number]>> = {
  council: 'commune',
  mayor: 'commune',
  'county-council': 'county',
  'regional-assembly': 'region',
};

/**
 * Whose contest it may be in a commune: its own, its county's, its region's or the country's, as the contest's file says
 * (docs/formats.md, "Who signs what"); a contest the program has words for has one body only.
 */
export function mayDecide(teryt: string, commune: string, contest: ContestKind): boolean {
  const areas = [commune, `${commune.slice(0, 4)}00`, `${commune.slice(0, 2)}0000`, COUNTRY];
  return areas.some((area, at) => area === teryt && (!isKnownContest(contest) || levelOf[contest] === levels[at]));
}
