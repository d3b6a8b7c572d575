/**
 * A small election for tests: fictional people in a fictional commune, two lists-and-names contests big enough to fill
 * pages. Deterministic. Sizes can be asked for, everything else is fixed.
 */
import { readFileSync } from 'node:fs';
import { type Contest, contestSchema } from '../../src-shared/definition/contest.ts';
import { type Definition, definitionSchema } from '../../src-shared/definition/definition.ts';
import { type FormDefinition, formSchema } from '../../src-shared/forms/schema.ts';
import type { FormId } from '../../src-shared/primitives.ts';
import { type ProtocolPayload, type ProtocolResults, protocolSchema } from '../../src-shared/protocol/payload.ts';

const surnames = [
  'Żółkiewska-Wądołowska', 'Kowalski', 'Ćwiąkała', 'Śliwińska', 'Nowak', 'Łętowska', 'Brzęczyszczykiewicz', 'Zając',
  'Gżegżółka', 'Ostrówka', 'Pięta', 'Dąbrowska', 'Źrebiec', 'Jaźwińska', 'Mączka', 'Hołubowicz',
]; // prettier-ignore
const names = [
  'Anna Maria',
  'Jan',
  'Grażyna',
  'Stanisław Józef',
  'Zofia',
  'Łukasz',
  'Michał',
  'Bożena',
  'Wit',
  'Żaneta',
];
const committees = [
  'KWW Zielona Gmina', 'KWW Nasze Miasto', 'KWW „Wspólny Dom”', 'KWW Odra i Las', 'KWW Razem dla Wsi',
  'KWW Stary Rynek', 'KWW Młodzi Mieszkańcy', 'KWW Ład i Spokój',
]; // prettier-ignore

const pick = <T>(from: readonly T[], at: number): T => {
  const value = from[at % from.length];
  if (value === undefined) throw new Error('an empty list of samples');
  return value;
};
const committee = (at: number) => ({ name: `Komitet ${pick(committees, at)}`, short: pick(committees, at) });
const candidate = (at: number, position: number, struck = false) => ({
  position,
  surname: pick(surnames, at),
  names: pick(names, at * 3 + 1),
  status: struck ? ('struck-out' as const) : ('registered' as const),
});

/** A form as it ships, from `definitions/forms`. */
export function sampleForm(id: FormId = '2024/council-lists'): FormDefinition {
  const file = new URL(`../../definitions/forms/${id}.json`, import.meta.url);
  return formSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}

/** A council's contest by lists: `lists` lists of `perList` candidates in constituency 1. */
export function sampleListContest(lists = 4, perList = 7, more: Partial<Contest> = {}): Contest {
  return contestSchema.parse({
    schema: 1,
    type: 'contest',
    number: 1,
    election: '2029-04-08-local',
    teryt: '990101',
    contest: 'council',
    form: '2024/council-lists',
    body: 'Rada Miejska w Wólce Przykładowej',
    title: { pl: 'WYBORY DO RADY MIEJSKIEJ W WÓLCE PRZYKŁADOWEJ', en: 'Election of the Town Council' },
    threshold: 5,
    round: 1,
    decided: 'dhondt',
    constituencies: [
      {
        number: 1,
        seats: 6,
        voting: 'held',
        candidates: [],
        lists: Array.from({ length: lists }, (_, l) => ({
          number: l + 12,
          committee: committee(l),
          status: 'registered',
          candidates: Array.from({ length: perList }, (__, c) => candidate(l * perList + c, c + 1)),
        })),
      },
    ],
    ...more,
  });
}

/** A mayor's contest with `count` single names. */
export function sampleMayorContest(count = 3, more: Partial<Contest> = {}): Contest {
  return contestSchema.parse({
    ...sampleListContest(1, 1),
    contest: 'mayor',
    form: count === 1 ? '2024/mayor-one' : '2024/mayor',
    body: 'Burmistrz Wólki Przykładowej',
    title: { pl: 'WYBORY BURMISTRZA WÓLKI PRZYKŁADOWEJ', en: 'Election of the Mayor' },
    threshold: 0,
    decided: 'majority',
    constituencies: [
      {
        number: 1,
        seats: 1,
        voting: 'held',
        lists: [],
        candidates: Array.from({ length: count }, (_, at) => ({ ...candidate(at, at + 1), committee: committee(at) })),
      },
    ],
    ...more,
  });
}

export const sampleHash = 'Q2hvcm_FgWdpZXcgbmEgd2lldHJ6ZSBwYcWCxYJhTkE';

/** A definition with one precinct (number 6) and the given contests. */
export function sampleDefinition(
  contests: readonly Contest[] = [sampleListContest()],
  more: Partial<Definition> = {},
): Definition {
  return definitionSchema.parse({
    schema: 1,
    type: 'definition',
    number: 1,
    election: '2029-04-08-local',
    follows: null,
    teryt: '990101',
    mode: 'live',
    title: { pl: 'Wybory samorządowe 2029', en: 'Local elections 2029' },
    votingDay: '2029-04-08',
    commune: {
      name: 'Wólka Przykładowa',
      county: 'przykładowski',
      voivodeship: 'lubuskie',
      commission: 'Miejska Komisja Wyborcza w Wólce Przykładowej',
      coordinator: { name: 'Ewa Łąkowa', phone: '600 000 000' },
    },
    contests: contests.map((contest) => ({ contest: contest.contest, hash: sampleHash })),
    forms: [...new Set(contests.map((contest) => contest.form))].map(sampleForm),
    precincts: [
      {
        number: 6,
        type: 'regular',
        seat: 'Szkoła Podstawowa nr 2 im. Bolesława Chrobrego, ul. Źródlana 14, 99-101 Wólka Przykładowa',
        postalVoting: true,
        proxyActs: 3,
        packages: 4,
        protocols: contests.map(({ contest }) => ({
          contest,
          constituency: 1,
          estimatedEligible: 1600,
          estimatedEligibleB: 10,
          plannedBallots: 1450,
        })),
        hours: { opens: '07:00', closes: '21:00' },
        appointed: 9,
        operators: ['Olga Klawisz'],
        commission: [
          ['Grażyna Źdźbło', 'chair'],
          ['Łukasz Ćma', 'deputy'],
          ['Anna Święch', 'member'],
          ['Jan Kowalski', 'member'],
          ['Michalina Brzęczyszczykiewicz-Wądołowska', 'member'],
          ['Ryszard Gąsior', 'member'],
          ['Żaneta Okoń', 'member'],
          ['Piotr Zając', 'member'],
          ['Zofia Mączka', 'member'],
        ].map(([name, role]) => ({ name, role })),
      },
    ],
    calendar: {
      saturdayReport: '12:00',
      opening: '06:00',
      pollsOpen: '07:00',
      pollsClose: '21:00',
      turnout: [{ at: '12:00', due: '12:20' }],
    },
    policies: {
      secondEntry: true,
      turnoutBase: contests[0]?.contest ?? 'council',
      reserveNotify: 60,
      reserveRequest: 80,
      originals: 2,
      copies: 2,
    },
    quorums: {
      open: { members: 3, part: [0, 1] },
      sign: { members: 1, part: [1, 2] },
      correct: { members: 1, part: [1, 2] },
    },
    notices: {
      unofficial: {
        pl: 'Wydruk pomocniczy. Nie jest urzędowym protokołem, chyba że właściwy organ wyborczy przyjął ten program do użytku.',
        en: 'Auxiliary print; not an official protocol unless the electoral authority has adopted this software.',
      },
      welcome: { pl: '', en: '' },
    },
    ...more,
  });
}

/** Numbers without any finding: 1617 eligible, 1420 ballots, 807 valid votes spread over the ballot. */
export function samplePayload(contest: Contest, more: Partial<ProtocolPayload> = {}): ProtocolPayload {
  const form = sampleForm(contest.form);
  const values: Record<string, number> = {
    ballotsReceived: 1420,
    eligible: 1617,
    eligibleA: 1612,
    eligibleB: 5,
    ballotsUnused: 603,
    issuedInPerson: 817,
    issuedInPersonA: 815,
    issuedInPersonB: 2,
    packagesSent: 4,
    issuedTotal: 821,
    proxyVoters: 3,
    returnEnvelopes: 4,
    envNoDeclaration: 1,
    envUnsignedDeclaration: 0,
    envNoBallotEnvelope: 0,
    envUnsealedBallotEnvelope: 0,
    envPutInBox: 3,
    boxBallots: 820,
    boxFromEnvelopes: 3,
    invalidBallots: 0,
    validBallots: 820,
    invalidVotes: 13,
    invalidTooMany: 4,
    invalidNone: 9,
    invalidStruckOut: 0,
    validVotes: 807,
  };
  const remarks = Object.fromEntries(form.remarks.map((remark) => [remark.id, remark.defaults[0] ?? 'brak uwag']));
  const attendance = sampleDefinition([contest]).precincts[0]?.commission ?? [];
  return protocolSchema.parse({
    schema: 1,
    type: 'protocol',
    election: contest.election,
    teryt: contest.teryt,
    precinct: 6,
    contest: contest.contest,
    constituency: 1,
    form: contest.form,
    definition: sampleHash,
    mode: 'live',
    revision: 1,
    supersedes: null,
    values: Object.fromEntries(form.fields.map((field) => [field.id, values[field.id] ?? 0])),
    results: sampleResults(contest, form),
    remarks,
    findings: [],
    attendance: attendance.map((member, at) => ({ ...member, present: at !== 5 })),
    voting: { opened: '2029-04-08T07:00:00+02:00', closed: '2029-04-08T21:00:00+02:00' },
    refusals: null,
    entries: { first: ['Grażyna Źdźbło'], second: ['Jan Kowalski'] },
    correction: null,
    ...more,
  });
}

/** Deals `votes` over `places`, each a different number, the remainder to the first. */
function deal(votes: number, places: number): number[] {
  const shares = Array.from({ length: places }, (_, at) =>
    Math.floor((votes * (places - at)) / (places * (places + 1))),
  );
  const dealt = shares.reduce((sum, share) => sum + share, 0);
  return shares.map((share, at) => (at === 0 ? share + votes - dealt : share));
}

function sampleResults(contest: Contest, form: FormDefinition): ProtocolResults {
  const constituency = contest.constituencies[0];
  if (constituency === undefined) throw new Error('the sample contest has no constituency');
  const standing = <T extends { status: string }>(all: readonly T[]) =>
    all.filter((one) => one.status === 'registered');
  if (form.ballot === 'for-against') return { for: 701, against: 106 };
  if (form.ballot === 'candidates') {
    const candidates = standing(constituency.candidates);
    const votes = deal(807, candidates.length);
    return { candidates: Object.fromEntries(candidates.map((one, at) => [`${one.position}`, votes[at] ?? 0])) };
  }
  const lists = standing(constituency.lists);
  const totals = deal(807, lists.length);
  return {
    lists: Object.fromEntries(
      lists.map((list, at) => {
        const total = totals[at] ?? 0;
        const candidates = standing(list.candidates);
        const votes = deal(total, candidates.length);
        return [
          `${list.number}`,
          {
            total,
            candidates: Object.fromEntries(candidates.map((one, place) => [`${one.position}`, votes[place] ?? 0])),
          },
        ];
      }),
    ),
  };
}
