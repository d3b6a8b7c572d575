/** Findings in words: what must hold, the numbers as they stand, why it matters and what to do. */
import { type Finding } from './check.ts';
import { type Context, type Draft } from './draft.ts';
import { factsOf, type Scope } from './engine/facts.ts';
import { type Form } from './load.ts';
import { brokenPlaces } from './engine/places.ts';
import { lineName, type Piece } from './text.ts';
import { type Language, type RemarkId, type Severity } from './vocabulary.ts';

export type Description = {
  readonly rule: string;
  readonly severity: Severity;
  readonly fields: readonly string[];
  readonly explained: boolean;
  /** What must hold, in the electoral authority's words, with item numbers. */
  readonly message: string;
  /** The numbers as they stand; empty where the rule is not about numbers or they have changed since. */
  readonly fact: string;
  /** Why, and what to do now. */
  readonly help: string;
  /** Where the commission explains it. */
  readonly remark?: RemarkId;
};

/** The texts of findings that {@link checkProtocol} made of this form, draft and context; same order. */
export function describeFindings(
  form: Form,
  findings: readonly Finding[],
  draft: Draft,
  language: Language,
  context: Context = {},
): Description[] {
  const facts = factsOf(form, draft, context);
  const scopes = new Map<string, Map<string, Scope>>();
  return findings.map((finding) => {
    const check = form.checks.find((one) => one.rule.code === finding.rule);
    if (check === undefined) throw new Error(`form ${form.id} has no rule ${finding.rule}`);
    const found =
      scopes.get(finding.rule) ??
      new Map(brokenPlaces(check, facts, context).map(({ fields, scope }) => [fields.join(), scope]));
    scopes.set(finding.rule, found);

    const scope = found.get(finding.fields.join());
    const line = lineName(form, finding.fields[0] ?? '', language);
    const say = (pieces: readonly Piece[]) => pieces.map((piece) => words(piece, line, scope)).join('');
    const { message, fact, help } = check.texts[language];
    const { remark } = check.rule;
    return {
      rule: finding.rule,
      severity: finding.severity,
      fields: finding.fields,
      explained: finding.explained === true,
      message: say(message),
      fact: scope === undefined ? '' : say(fact),
      help: say(help),
      ...(remark === undefined ? {} : { remark }),
    };
  });
}

/** One finding in words; for several take {@link describeFindings}, which reads the draft once. */
export function describeFinding(
  form: Form,
  finding: Finding,
  draft: Draft,
  language: Language,
  context: Context = {},
): Description {
  const [description] = describeFindings(form, [finding], draft, language, context);
  if (description === undefined) throw new Error('one finding gives one description');
  return description;
}

function words(piece: Piece, line: string, scope: Scope | undefined): string {
  switch (piece.kind) {
    case 'words':
      return piece.words;
    case 'line':
      return line;
    case 'value':
      return scope === undefined ? '—' : grouped(piece.of(scope));
  }
}

/** Thousands apart by a no-break space, as on every screen: 1 234. */
const grouped = (value: bigint) => value.toString().replace(/\B(?=(\d{3})+$)/g, '\u00a0');
