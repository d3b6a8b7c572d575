/** Papers made of the sample election, ready to be printed. */
import type { ErrorSheet } from '../../src-main/documents/errors/errors.ts';
import { blankContent, contentOf, type Print, type ProtocolPaper } from '../../src-main/documents/protocol/protocol.ts';
import type { TransferSlip } from '../../src-main/documents/slip/slip.ts';
import type { WarningReport } from '../../src-main/documents/warnings/warnings.ts';
import type { Contest } from '../../src-shared/definition/contest.ts';
import type { Definition } from '../../src-shared/definition/definition.ts';
import type { ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import { type Result } from '../../src-shared/result.ts';
import { sampleDefinition, sampleForm, sampleHash, sampleListContest, samplePayload } from './sample.ts';

export const sampleSymbol = '7H3K0-QZMX2-V9C4T-E81AB-RRS2W';
export const final: Print = { kind: 'final', symbol: sampleSymbol };

type Change = { readonly definition?: Partial<Definition>; readonly payload?: Partial<ProtocolPayload> };

/** The protocol of precinct 6 in a sample contest. */
export function samplePaper(
  print: Print = final,
  contest: Contest = sampleListContest(),
  change: Change = {},
): ProtocolPaper {
  const definition = sampleDefinition([contest], change.definition);
  const [precinct] = definition.precincts;
  const [constituency] = contest.constituencies;
  if (precinct === undefined || constituency === undefined) throw new Error('the sample has no precinct');
  const payload = samplePayload(contest, change.payload);
  return {
    definition,
    definitionHash: sampleHash,
    contest,
    constituency,
    precinct,
    revision: payload.revision,
    form: sampleForm(contest.form),
    content: print.kind === 'blank' ? blankContent : contentOf(payload),
    print,
  };
}

/** The value of a result that must be one. */
export function unwrap<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.message}`);
  return result.value;
}

/** Who and what the sheets beside a protocol are about. */
function sampleSubject(mode: Definition['mode'] = 'live') {
  const { definition, definitionHash, contest, constituency, precinct, revision, content } = samplePaper(
    final,
    sampleListContest(),
    { definition: { mode } },
  );
  return { subject: { definition, definitionHash, contest, constituency, precinct, revision }, content };
}

const m02 = {
  rule: 'M02',
  severity: 'explain',
  message:
    'Liczba kart wyjętych z urny (pkt 9) pomniejszona o liczbę kart wyjętych z kopert na karty do głosowania (pkt 9a) powinna być równa liczbie wyborców, którym wydano karty do głosowania (pkt 4). Gdy tak nie jest, przyczyna musi być opisana w pkt. 16 protokołu.',
  fact: 'pkt 9 - pkt 9a: 820 - 3 = 817 · pkt 4: 818',
} as const;
const m11 = {
  rule: 'M11',
  severity: 'warning',
  message: 'Liczba wyborców, którym wydano karty do głosowania (pkt 4), przekracza 90 % uprawnionych (pkt 2).',
  fact: 'pkt 4: 1\u00a0600 · pkt 2: 1\u00a0617',
} as const;

export function sampleWarnings(): WarningReport {
  const { subject, content } = sampleSubject();
  const warnings = [
    { ...m02, position: 'Wyborca wyniósł kartę z lokalu.', explainedIn: '16' },
    { ...m11, position: '', explainedIn: null },
  ];
  return { ...subject, warnings, attendance: content.attendance, symbol: sampleSymbol };
}

export function sampleErrors(): ErrorSheet {
  const { subject, content } = sampleSubject();
  const t15 = {
    rule: 'T15',
    severity: 'error',
    message:
      'Liczba kart wyjętych z urny (pkt 9) musi być równa sumie liczby kart nieważnych (pkt 10) i liczby kart ważnych (pkt 11).',
    fact: 'pkt 9: 821 · pkt 10 + pkt 11: 0 + 820 = 820',
  } as const;
  return {
    ...subject,
    findings: [t15, m02, m11],
    attendance: content.attendance,
    madeAt: '2029-04-08T23:12:41+02:00',
    operator: 'Jan Kowalski',
  };
}

/** Any text of the given length in QR's alphanumeric alphabet. */
export function sampleCode(length: number): string {
  const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:';
  return Array.from({ length }, (_, at) => alphabet[(at * at * 7 + at * 3) % alphabet.length]).join('');
}

export function sampleSlip(codes: readonly string[], mode: Definition['mode'] = 'live'): TransferSlip {
  const signedBy = { holder: 'Grażyna Źdźbło', role: 'chair', kid: sampleHash } as const;
  return { ...sampleSubject(mode).subject, symbol: sampleSymbol, codes, signedBy };
}
