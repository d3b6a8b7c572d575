/** The demo election before its night: keys, mandates, contests, definition and roster, all from one seed. */
import { type Contest } from '../../../src-shared/definition/contest.ts';
import { type CommissionMember, type Precinct } from '../../../src-shared/definition/definition.ts';
import { type KeyRole, type PublicJwk } from '../../../src-shared/primitives.ts';
import { formSchema } from '../../../src-shared/forms/schema.ts';
import { ok, type ToolResult } from '../../../src-shared/result.ts';
import { type SealedFile } from '../../../src-shared/sealed/package/files.ts';
import { type RosterKey } from '../../../src-shared/sealed/payloads.ts';
import { buildPackage } from '../../preparation/package.ts';
import { demoIssuerSeed, demoRandom, demoSeed } from '../../keys/demo.ts';
import { newMandate } from '../../keys/mandate.ts';
import { generatePassphrase } from '../../keys/passphrase.ts';
import { publicJwkOf, seal } from '../../keys/seal.ts';
import { demoContests, type DemoContest } from './contests.ts';
import { demoForms } from './forms.ts';
import { inputs } from './inputs.ts';
import { peopleOf, type Person } from './people.ts';
import { assignmentOf, demoPrecincts, type DemoPrecinct } from './precincts.ts';
import { chanceOf } from './random.ts';
import { constituenciesOf } from './votes.ts';

/** A chair's or deputy's key before it is sealed. */
export type Credential = {
  readonly precinct: number;
  readonly role: KeyRole;
  readonly holder: string;
  readonly seed: Uint8Array;
};

export type DemoElection = {
  readonly issuer: PublicJwk;
  /** The commune's private seed: it signs results and receipts. */
  readonly communeSeed: Uint8Array;
  /** Of every key file: they protect nothing (docs/decisions/demo-keys.md). */
  readonly passphrase: string;
  /** In the order of counting. */
  readonly contests: readonly DemoContest[];
  readonly precincts: readonly DemoPrecinct[];
  readonly credentials: readonly Credential[];
  /** Files of the folder `package`. */
  readonly files: readonly SealedFile[];
};

/**
 * @param seed public text from which every key, name and drawn number follows
 * @param precincts how many; below 19 the first ones, above it regular precincts modelled on real ones
 */
export function demoElection(options: { seed: string; precincts: number }): ToolResult<DemoElection> {
  const { seed } = options;
  const draw = peopleOf(seed);
  const contests = demoContests(draw);
  const precincts = demoPrecincts(seed, options.precincts);
  const definitionPrecincts = withOperators(
    precincts.map((precinct) => precinctOf(seed, contests, precinct, draw)),
    draw,
  );
  const credentials = definitionPrecincts.flatMap((precinct) => credentialsOf(seed, precinct));

  const issuerSeed = demoIssuerSeed(seed);
  const issuer = publicJwkOf(issuerSeed);
  const communeSeed = bodySeed(seed, inputs.teryt);
  const isOwn = (contest: Contest) => contest.teryt === inputs.teryt;
  const { election, teryt, mode, title, votingDay, commune, calendar, policies, quorums, notices } = inputs;
  const files = buildPackage(
    {
      received: fromAbove(
        seed,
        issuerSeed,
        contests.filter((contest) => !isOwn(contest)),
      ),
      contests: contests.filter(isOwn),
      definition: {
        schema: 1,
        type: 'definition',
        number: 1,
        election,
        follows: null,
        teryt,
        mode,
        title,
        votingDay,
        commune,
        calendar,
        policies,
        quorums,
        notices,
        precincts: definitionPrecincts,
      },
      counting: contests.map((contest) => contest.contest),
      forms: demoForms.map((form) => formSchema.parse(form)),
      roster: { schema: 1, type: 'roster', number: 1, election, teryt, keys: credentials.map(rosterKey) },
    },
    communeSeed,
    issuer,
  );
  if (!files.ok) return files;
  const passphrase = generatePassphrase(demoRandom(seed, 'passphrase'));
  return ok({ issuer, communeSeed, passphrase, contests, precincts, credentials, files: files.value });
}

/** A commune's, county's or region's private seed. */
function bodySeed(seed: string, teryt: string): Uint8Array {
  return demoSeed(seed, `body/${teryt}`);
}

/** What a commune is given: its mandate; mandates and contests of the county and the region. */
function fromAbove(seed: string, issuerSeed: Uint8Array, contests: readonly DemoContest[]): SealedFile[] {
  const { election, teryt, validity } = inputs;
  const mandate = (body: string): SealedFile => {
    const key = publicJwkOf(bodySeed(seed, body));
    const payload = newMandate({ election, teryt: body, key, validFrom: validity.from, validUntil: validity.until });
    return { name: body === teryt ? 'mandate.urna' : `mandate-${body}.urna`, bytes: seal(payload, issuerSeed) };
  };
  return [
    ...[teryt, ...contests.map((contest) => contest.teryt)].map(mandate),
    ...contests.map((contest) => ({
      name: `contest-${contest.contest}.urna`,
      bytes: seal(contest, bodySeed(seed, contest.teryt)),
    })),
  ];
}

function precinctOf(
  seed: string,
  contests: readonly DemoContest[],
  precinct: DemoPrecinct,
  draw: () => Person,
): Omit<Precinct, 'operators'> {
  const { number, type, seat, postalVoting, voters } = precinct;
  const chance = chanceOf(seed, `commission/${number}`);
  const proxyActs = voters.proxyVoters + chance.between(0, 1);
  const appointed =
    type === 'regular'
      ? chance.weighted([
          [7, 2],
          [9, 1],
        ] as const)
      : 5;
  return {
    number,
    type,
    seat: `${seat}, Nowa Sól`,
    postalVoting,
    proxyActs,
    packages: voters.packagesSent,
    protocols: contests.flatMap((contest) =>
      constituenciesOf(contest, precinct).map((constituency) =>
        assignmentOf(seed, precinct, contest.contest, constituency),
      ),
    ),
    hours: { opens: inputs.calendar.pollsOpen, closes: inputs.calendar.pollsClose },
    appointed,
    commission: commissionOf(appointed, draw),
  };
}

/** One operator serves several precincts; drawn after all commissions, so that nobody is both. */
const SERVES = 4;
function withOperators(precincts: readonly Omit<Precinct, 'operators'>[], draw: () => Person): Precinct[] {
  const operators = Array.from({ length: Math.ceil(precincts.length / SERVES) }, () => fullName(draw()));
  return precincts.map((precinct, at) => ({ ...precinct, operators: [operators[Math.floor(at / SERVES)]!] }));
}

const fullName = ({ surname, names }: Person) => `${surname} ${names}`;

function commissionOf(size: number, draw: () => Person): CommissionMember[] {
  return Array.from({ length: size }, (_, at): CommissionMember => {
    return { name: fullName(draw()), role: at === 0 ? 'chair' : at === 1 ? 'deputy' : 'member' };
  });
}

function credentialsOf(seed: string, { number, commission }: Precinct): Credential[] {
  return commission.flatMap(({ role, name }) => {
    if (role === 'member') return [];
    const purpose = `precinct/${number}/${role}`;
    return [{ precinct: number, role, holder: name, seed: demoSeed(seed, purpose) }];
  });
}

function rosterKey({ seed, precinct, role, holder }: Credential): RosterKey {
  const { from, until } = inputs.validity;
  const jwk = publicJwkOf(seed);
  return { jwk, precinct, role, holder, validFrom: from, validUntil: until, status: 'active', revoked: null };
}
