/** Sections and items 1–13 in official order and wording, with an English gloss. */
import { type Field, type Section } from '../../src-shared/forms/schema.ts';
import { type FieldId } from '../../src-shared/forms/vocabulary.ts';
import { type Variant } from './variant.ts';
import { voteWording } from './votes.ts';

export const sections: readonly Section[] = [
  {
    id: 'ballots',
    number: 'I',
    title: { pl: 'ROZLICZENIE KART DO GŁOSOWANIA', en: 'BALLOT RECONCILIATION' },
  },
  {
    id: 'votes',
    number: 'II',
    title: { pl: 'USTALENIE WYNIKÓW GŁOSOWANIA', en: 'RESULTS OF THE VOTING' },
    note: {
      pl: 'Komisja stwierdziła, że pieczęcie na urnie pozostały nienaruszone. Po wyjęciu kart z urny Komisja ustaliła na ich podstawie następujące wyniki głosowania:',
      en: 'The commission found the seals on the ballot box unbroken. Having taken the ballots out of the box, it established from them the following results:',
    },
  },
  { id: 'remarks', number: 'III', title: { pl: 'UWAGI I ADNOTACJE', en: 'REMARKS AND ANNOTATIONS' } },
];

type Extra = { partOf?: FieldId; postal?: true };
const item = (
  section: 'ballots' | 'votes',
  id: FieldId,
  number: string,
  pl: string,
  en: string,
  extra: Extra = {},
): Field => ({
  id,
  number,
  section,
  label: { pl, en },
  ...extra,
});
const postal = { postal: true } as const;

export function fields(variant: Variant): Field[] {
  const why = voteWording(variant);
  const envelope = { partOf: 'returnEnvelopes', postal: true } as const;
  const reason = { partOf: 'invalidVotes' } as const;
  const all: (Field | false)[] = [
    item(
      'ballots',
      'ballotsReceived',
      '1',
      'Liczba kart do głosowania otrzymanych przez obwodową komisję wyborczą, ustalona po ich przeliczeniu przed rozpoczęciem głosowania z uwzględnieniem ewentualnych kart otrzymanych z rezerwy',
      'Ballots received by the precinct commission, counted before voting began, with any from the reserve',
    ),
    item(
      'ballots',
      'eligible',
      '2',
      'Liczba wyborców uprawnionych do głosowania (umieszczonych w spisie, z uwzględnieniem dodatkowych formularzy) w chwili zakończenia głosowania',
      'Eligible voters (on the voter list with its additional forms) at the close of voting',
    ),
    variant.parts &&
      item(
        'ballots',
        'eligibleA',
        '2a',
        'w tym umieszczonych w części A spisu wyborców',
        'of these, in part A of the voter list',
        { partOf: 'eligible' },
      ),
    variant.parts &&
      item(
        'ballots',
        'eligibleB',
        '2b',
        'w tym umieszczonych w części B spisu wyborców',
        'of these, in part B of the voter list',
        { partOf: 'eligible' },
      ),
    item('ballots', 'ballotsUnused', '3', 'Liczba niewykorzystanych kart do głosowania', 'Unused ballots'),
    item(
      'ballots',
      'issuedInPerson',
      '4',
      'Liczba wyborców, którym wydano karty do głosowania w lokalu wyborczym (liczba podpisów w spisie oraz adnotacje o wydaniu karty bez potwierdzenia podpisem w spisie)',
      'Voters issued a ballot at the polling station (signatures on the voter list and notes of a ballot issued without signature)',
    ),
    variant.parts &&
      item(
        'ballots',
        'issuedInPersonA',
        '4a',
        'w tym w części A spisu wyborców',
        'of these, in part A of the voter list',
        { partOf: 'issuedInPerson' },
      ),
    variant.parts &&
      item(
        'ballots',
        'issuedInPersonB',
        '4b',
        'w tym w części B spisu wyborców',
        'of these, in part B of the voter list',
        { partOf: 'issuedInPerson' },
      ),
    item(
      'ballots',
      'packagesSent',
      '5',
      'Liczba wyborców, którym wysłano pakiety wyborcze',
      'Voters sent a postal package',
      postal,
    ),
    item(
      'ballots',
      'issuedTotal',
      '6',
      'Liczba wyborców, którym wydano karty do głosowania w lokalu wyborczym oraz w głosowaniu korespondencyjnym (łącznie)',
      'Voters issued a ballot at the polling station or for postal voting (together)',
    ),
    item(
      'ballots',
      'proxyVoters',
      '7',
      'Liczba wyborców głosujących przez pełnomocnika (liczba kart do głosowania wydanych na podstawie aktów pełnomocnictwa otrzymanych przez obwodową komisję wyborczą)',
      'Voters voting by proxy (ballots issued on the proxy acts the commission received)',
    ),
    item(
      'ballots',
      'returnEnvelopes',
      '8',
      'Liczba otrzymanych kopert zwrotnych w głosowaniu korespondencyjnym',
      'Return envelopes received in postal voting',
      postal,
    ),
    item(
      'ballots',
      'envNoDeclaration',
      '8a',
      'Liczba kopert zwrotnych, w których nie było oświadczenia o osobistym i tajnym oddaniu głosu',
      'Return envelopes without the declaration of personal and secret voting',
      envelope,
    ),
    item(
      'ballots',
      'envUnsignedDeclaration',
      '8b',
      'Liczba kopert zwrotnych, w których oświadczenie nie było podpisane',
      'Return envelopes with the declaration not signed',
      envelope,
    ),
    item(
      'ballots',
      'envNoBallotEnvelope',
      '8c',
      'Liczba kopert zwrotnych, w których nie było koperty na kartę do głosowania',
      'Return envelopes without a ballot envelope',
      envelope,
    ),
    item(
      'ballots',
      'envUnsealedBallotEnvelope',
      '8d',
      'Liczba kopert zwrotnych, w których znajdowała się niezaklejona koperta na kartę do głosowania',
      'Return envelopes with the ballot envelope not sealed',
      envelope,
    ),
    item(
      'ballots',
      'envPutInBox',
      '8e',
      'Liczba kopert na kartę do głosowania wrzuconych do urny',
      'Ballot envelopes put into the ballot box',
      envelope,
    ),
    item('votes', 'boxBallots', '9', 'Liczba kart wyjętych z urny', 'Ballots taken out of the box'),
    item(
      'votes',
      'boxFromEnvelopes',
      '9a',
      'w tym liczba kart wyjętych z kopert na kartę do głosowania w głosowaniu korespondencyjnym',
      'of these, taken out of ballot envelopes of postal voting',
      { partOf: 'boxBallots', postal: true },
    ),
    item(
      'votes',
      'invalidBallots',
      '10',
      'Liczba kart nieważnych (bez pieczęci obwodowej komisji wyborczej lub inne niż urzędowo ustalone)',
      'Invalid ballots (without the seal of the precinct commission, or other than official)',
    ),
    item('votes', 'validBallots', '11', 'Liczba kart ważnych', 'Valid ballots'),
    item(
      'votes',
      'invalidVotes',
      '12',
      'Liczba głosów nieważnych (z kart ważnych)',
      'Invalid votes (on valid ballots)',
    ),
    item('votes', 'invalidTooMany', '12a', why.tooMany.pl, why.tooMany.en, reason),
    item('votes', 'invalidNone', '12b', why.none.pl, why.none.en, reason),
    why.struckOut !== undefined && item('votes', 'invalidStruckOut', '12c', why.struckOut.pl, why.struckOut.en, reason),
    item('votes', 'validVotes', '13', why.valid.pl, why.valid.en),
  ];
  return all.filter((field) => field !== false);
}
