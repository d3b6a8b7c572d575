import { isOffice } from '../../../src-shared/definition/contest.ts';
import { isKnownContest } from '../../../src-shared/primitives.ts';
import type { DecidedBody } from '../../../src-shared/results/body.ts';
import { contenderName } from '../../../src-shared/results/contender.ts';
import type { ConstituencyDecision } from '../../../src-shared/results/decide.ts';
import { caveatsOf } from '../../../src-shared/results/body-caveats.ts';
import { tracesOf } from '../../../src-shared/results/traces.ts';
import { precinctCount } from '../../../src-shared/results/precincts.ts';
import type { Form } from '../../../src-shared/forms/load.ts';
import type { RecordedLot, RecordedRuling } from '../../../src-shared/sealed/payloads.ts';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { Card } from '../../ui/kit/page.tsx';
import { Caveats, Traces } from '../../ui/results/caveats.tsx';
import { useWords } from '../language.ts';
import { Fold, Notice } from '../parts.tsx';
import { Division } from './division.tsx';
import { MayorOutcome } from './mayor-outcome.tsx';
import { Elected } from './elected.tsx';
import { SeatsTable } from './seats-table.tsx';
import { Summary } from './summary.tsx';
import styles from './result.module.css';

/** One body: how complete, how decided, and everything needed to follow it with a pencil. */
export function ContestResult({ body, pkg }: { body: DecidedBody; pkg: TrustedPackage }) {
  const { v, t, pick } = useWords();
  const { decision, own } = body;
  const precincts = precinctCount(body);
  const { contest } = decision;
  const form = pkg.forms.get(contest.form);
  if (form === undefined) return null;
  return (
    <Card>
      <header className={styles.contestHead}>
        <div>
          <h3>{pick(contest.title)}</h3>
          <p className={styles.soft}>
            {isKnownContest(contest.contest) ? `${t.terms.contest[contest.contest]} · ` : ''}
            {contest.body}
          </p>
        </div>
        <p className={styles.counted}>{v.result.counted(precincts.received, precincts.expected)}</p>
      </header>
      {own ? <Completeness body={body} /> : <Notice tone="info">{v.result.above}</Notice>}
      <Told body={body} />
      <Changed body={body} />
      <Recorded body={body} />
      {own && isOffice(contest) ? (
        <MayorOutcome body={body} form={form} />
      ) : (
        <>
          {own && <SeatsTable decision={decision} />}
          {decision.constituencies
            .filter((one) => one.kind !== 'no-protocols')
            .map((one) => (
              <Fold
                key={one.constituency.number}
                title={
                  own ? v.result.details(one.constituency.number) : v.result.constituencyShort(one.constituency.number)
                }
              >
                <ConstituencyDetails decision={one} body={body} form={form} />
              </Fold>
            ))}
        </>
      )}
    </Card>
  );
}

/** What keeps a result from being final, in the order in which it can be mended. */
function Completeness({ body }: { body: DecidedBody }) {
  const { v, t } = useWords();
  const { final, expected, protocols, receipts, conflicts, waiting } = body;
  const precincts = precinctCount(body);
  const disputed = conflicts.length + waiting.length > 0;
  if (final)
    return (
      <Notice tone="good">
        <strong>{v.result.final}</strong>
      </Notice>
    );
  const here = new Set(protocols.map(({ payload }) => `${payload.precinct}/${payload.constituency}`));
  const missing = expected.filter(({ precinct, constituency }) => !here.has(`${precinct}/${constituency}`));
  const unconfirmed = protocols.filter(({ hash }) => receipts.get(hash)?.payload.status !== 'agreed').length;
  return (
    <Notice tone="warning">
      {missing.length > 0 && <strong>{t.commune.results.partial(precincts.received, precincts.expected)}</strong>}
      {missing.length > 0 && (
        <p>{v.result.missing([...new Set(missing.map(({ precinct }) => precinct))].join(', '))}</p>
      )}
      {unconfirmed > 0 && <p>{v.result.unconfirmed(unconfirmed)}</p>}
      {missing.length + unconfirmed === 0 && <p>{disputed ? v.result.disputed : v.result.open}</p>}
    </Notice>
  );
}

/** What must be told of the protocols, wherever their numbers stand. */
function Told({ body, constituency }: { body: DecidedBody; constituency?: number }) {
  const { t } = useWords();
  const caveats = caveatsOf(body, constituency);
  if (caveats.length === 0) return null;
  return (
    <Notice tone="warning">
      <Caveats caveats={caveats} t={t.commune.results} />
    </Notice>
  );
}

/** What was changed on the way, with reason and persons. */
function Changed({ body }: { body: DecidedBody }) {
  const { t } = useWords();
  const traces = tracesOf(body);
  if (traces.length === 0) return null;
  return (
    <Notice tone="info">
      <strong>{t.commune.results.tracesTitle}</strong>
      <Traces traces={traces} office={isOffice(body.decision.contest)} t={t.commune.results} />
    </Notice>
  );
}

/** Acts of people that no computation could know: the only thing taken from the published result. */
function Recorded({ body: { decision, lots, rulings, withdrawn } }: { body: DecidedBody }) {
  const { v } = useWords();
  if (lots.length + rulings.length + withdrawn.length === 0) return null;
  const named = (lot: RecordedLot, ids: readonly string[]) => {
    const constituency = decision.contest.constituencies.find(({ number }) => number === lot.constituency);
    return ids.map((id) => (constituency ? contenderName(constituency, lot, id) : id)).join(', ');
  };
  const ofLot = (lot: RecordedLot) => (
    <>
      {v.result.lot(lot.constituency, named(lot, lot.between), named(lot, lot.drawn))}{' '}
      <span className={styles.soft}>{[lot.date, lot.place, ...lot.persons, lot.manner].join(' · ')}</span>
    </>
  );
  const ofRuling = (ruling: RecordedRuling) => (
    <>
      {v.result.ruling(ruling.constituency, v.result.rulings[ruling.answer])}{' '}
      <span className={styles.soft}>{[ruling.date, ...ruling.persons, ruling.reason].join(' · ')}</span>
    </>
  );
  return (
    <Notice tone="info">
      <strong>{v.result.recorded}</strong>
      <ul>
        {lots.map((lot) => (
          <li key={JSON.stringify(lot)}>{ofLot(lot)}</li>
        ))}
        {rulings.map((ruling) => (
          <li key={JSON.stringify(ruling)}>{ofRuling(ruling)}</li>
        ))}
        {withdrawn.map(({ record, fact, date, persons, reason }, at) => (
          <li key={`${at} ${JSON.stringify(fact)}`}>
            <b>{v.result.withdrawn(date, persons.join(', '), reason)}</b>{' '}
            {record === 'lot' ? ofLot(fact) : ofRuling(fact)}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

type Details = { decision: ConstituencyDecision; body: DecidedBody; form: Form };

function ConstituencyDetails({ decision, body, form }: Details) {
  const { v, t } = useWords();
  const { own, final } = body;
  const silent = decision.kind === 'unopposed' || decision.kind === 'not-held';
  return (
    <div className={styles.constituency}>
      <Told body={body} constituency={decision.constituency.number} />
      {silent && <Notice tone="info">{t.commune.results.status[decision.kind]}</Notice>}
      {decision.kind === 'dhondt' && <Division decision={decision} own={own} totals={body.decision.totals} />}
      {own && <Elected decision={decision} final={final} />}
      {!silent && (
        <Fold title={v.result.items}>
          <Summary decision={decision} form={form} />
        </Fold>
      )}
    </div>
  );
}
