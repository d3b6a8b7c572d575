/** A verdict for the window: what the contract's verdict says, whose key it was, what is implausible, which rules break. */
import { type VerdictView } from '../../../src-shared/api/commune/receive.ts';
import { describeFindings } from '../../../src-shared/forms/describe.ts';
import { contextOf, errorsIn } from '../../../src-shared/protocol/check.ts';
import { lineLabel } from '../../../src-shared/protocol/line-label.ts';
import { flattened } from '../../../src-shared/protocol/numbers.ts';
import { planOf } from '../../../src-shared/sealed/trusted.ts';
import { type ReceivedPayload } from '../../session/commune.ts';
import { type CommuneReading } from '../../session/workspace.ts';
import { signerOf } from '../common/signer.ts';
import { type Received } from './files.ts';
import { typeOf } from '../../../src-shared/sealed/open.ts';

/** Of a protocol's symbol nothing is told: it is read from the paper first. */
export function verdictView(
  { pkg }: Pick<CommuneReading, 'pkg'>,
  { verdict, opened, warnings, passedOver }: Received,
): VerdictView {
  const payload = opened?.payload;
  const kind = opened?.type ?? (verdict.typ === undefined ? undefined : typeOf(verdict.typ));
  const about = { ...verdict, ...(kind === undefined ? {} : { kind }), passedOver, warnings, signer: null, errors: [] };
  if (payload?.type !== 'protocol' && payload?.type !== 'emergency-protocol') return about;
  const { symbol: _hidden, ...shown } = about;
  const { precinct, contest, constituency } = payload;
  const signer = signerOf(pkg, opened?.kid ?? '');
  const errors = verdict.code === 'has-errors' ? brokenRules(pkg, payload) : [];
  return { ...shown, precinct, contest, constituency, signer, errors };
}

function brokenRules(pkg: CommuneReading['pkg'], payload: ReceivedPayload): VerdictView['errors'] {
  const plan = planOf(pkg, payload);
  if (plan === undefined) return [];
  const findings = errorsIn(plan, payload);
  const { values, results, remarks, attendance, voting } = payload;
  const draft = { values, results, remarks };
  const context = contextOf(plan, { attendance, ...voting });
  const inPolish = describeFindings(plan.form, findings, draft, 'pl', context);
  const inEnglish = describeFindings(plan.form, findings, draft, 'en', context);
  const numbers = flattened(values, results);
  return inPolish.map((pl, at) => {
    const en = inEnglish[at] ?? pl;
    return {
      rule: pl.rule,
      items: pl.fields.map((path) => ({
        label: { pl: lineLabel(plan, path, 'pl'), en: lineLabel(plan, path, 'en') },
        value: numbers[path] ?? null,
      })),
      message: { pl: pl.message, en: en.message },
      fact: { pl: pl.fact, en: en.fact },
    };
  });
}
