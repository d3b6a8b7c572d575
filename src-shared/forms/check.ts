/** The rules of a form over one protocol: which do not hold, where, and whether the commission has explained it. */
import { type Context, type Draft } from './draft.ts';
import { factsOf } from './engine/facts.ts';
import { type Form } from './load.ts';
import { brokenPlaces } from './engine/places.ts';
import { type FormDefinition } from './schema.ts';
import { type Severity } from './vocabulary.ts';
import { hasGap, hasWord } from '../text/words.ts';

/**
 * docs/formats.md, "urna check". `fields` are item ids and result paths: `boxBallots`, `results/1`, `results/13/total`.
 */
export type Finding = {
  readonly rule: string;
  readonly severity: Severity;
  readonly fields: readonly string[];
  /** Only on `explain`: its remark says more than nothing. */
  readonly explained?: true;
};

/** All findings, in the order of the form's rules and then of the paper. Pure; compile the form once and keep it. */
export function checkProtocol(form: Form, draft: Draft, context: Context = {}): Finding[] {
  return findingsOf(form.checks, form, draft, context);
}

/** The findings of severity error among those of {@link checkProtocol}, without asking rules that cannot matter to them. */
export function findErrors(form: Form, draft: Draft, context: Context = {}): Finding[] {
  const deciding = form.checks.filter((check) => check.decides);
  return findingsOf(deciding, form, draft, context).filter(({ severity }) => severity === 'error');
}

function findingsOf(checks: Form['checks'], form: Form, draft: Draft, context: Context): Finding[] {
  const facts = factsOf(form, draft, context);
  const findings: Finding[] = [];
  const spoken = new Set<string>();
  for (const check of checks) {
    if (spoken.size > 0 && check.rule.unless?.some((other) => spoken.has(other))) continue;
    const broken = brokenPlaces(check, facts, context);
    if (broken.length === 0) continue;
    const { code, severity, remark } = check.rule;
    const explained = remark !== undefined && isExplanation(form, draft.remarks?.[remark]);
    for (const { fields } of broken) {
      findings.push({ rule: code, severity, fields, ...(explained ? { explained: true } : {}) });
      spoken.add(code);
    }
  }
  return findings;
}

/**
 * Whether a remark says anything besides the official phrases for nothing ("brak uwag"): it has a word, and no gap of a
 * template is left open in it. Content is not judged.
 */
export function isExplanation(form: FormDefinition, text = ''): boolean {
  const said = plain(text);
  const phrases = form.remarks.flatMap((remark) => remark.defaults);
  return hasWord(text) && !hasGap(text) && !phrases.some((phrase) => plain(phrase) === said);
}

const plain = (text: string) =>
  text
    .trim()
    .replace(/[\s.,;!?…]+$/u, '')
    .replace(/\s+/gu, ' ')
    .toLowerCase();
