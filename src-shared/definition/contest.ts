/** One body's contest: what stands on the ballot (docs/formats.md, "Payload contest"). */
import { z } from 'zod';
import { councillors } from './councillors.ts';
import {
  bilingual,
  constituencyNumber,
  contestKind,
  electionId,
  formId,
  requiredLine,
  teryt,
  type ContestKind,
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
    /** Of the body that decides it: commune, county `WWPP00` or region `WW0000`. */
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
      if (c.voting !== 'held' && contest.contest === 'mayor')
        ctx.addIssue({ code: 'custom', message: 'a mayor is always voted for', path });
      const positions = [c.candidates, ...c.lists.map((l) => l.candidates)];
      if (duplicated(c.lists.map((l) => l.number)) || positions.some((p) => duplicated(p.map((x) => x.position))))
        ctx.addIssue({ code: 'custom', message: 'two lists or candidates with one number', path });
    });
    if (contest.inhabitants === undefined || contest.contest === 'mayor') return;
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

/** A county's or a region's contest comes from above; a commune signs its own (docs/formats.md, "Who signs what"). */
export function decidingTeryt(commune: string, contest: ContestKind): string {
  if (contest === 'county-council') return `${commune.slice(0, 4)}00`;
  if (contest === 'regional-assembly') return `${commune.slice(0, 2)}0000`;
  return commune;
}
