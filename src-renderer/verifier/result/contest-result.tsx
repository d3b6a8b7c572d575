import type { ReactNode } from 'react';
import { isKnownContest } from '../../../src-shared/primitives.ts';
import { contenderName } from '../../../src-shared/results/contender.ts';
import { grouped } from '../../../src-shared/language/plurals.ts';
import type { DecidedBody } from '../../../src-shared/results/body.ts';
import type { Caveat } from '../../../src-shared/results/caveats.ts';
import type { ConstituencyView, ListView } from '../../../src-shared/results/view/constituency.ts';
import type { ContestView, ToldBody } from '../../../src-shared/results/view/contest.ts';
import type { MayorView } from '../../../src-shared/results/view/mayor.ts';
import type { Form } from '../../../src-shared/forms/load.ts';
import type { RecordedLot, RecordedRuling } from '../../../src-shared/sealed/payloads.ts';
import type { TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { Note } from '../../ui/kit/notice.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { Caveats, Traces } from '../../ui/results/caveats.tsx';
import { Elected } from '../../ui/results/elected.tsx';
import { MayorOutcome, MayorVotes } from '../../ui/results/mayor.tsx';
import { QuotientTable } from '../../ui/results/quotient-table.tsx';
import { SeatsTable } from '../../ui/results/seats-table.tsx';
import { Ties } from '../../ui/results/ties.tsx';
import { ListVotes } from '../../ui/results/vote-bars.tsx';
import { useWords } from '../language.ts';
import { Fold } from '../parts.tsx';
import { Summary } from './summary.tsx';
import styles from './result.module.css';

/** One body: how complete, how decided, and everything needed to follow it with a pencil. */
export function ContestResult({ body, pkg }: { body: ToldBody; pkg: TrustedPackage }) {
  const { v, t, pick } = useWords();
  const { view } = body;
  const form = pkg.forms.get(body.decision.contest.form);
  if (form === undefined) return null;
  const { own, precincts, traces, mayor } = view;
  const items = (constituency: number) => (
    <Fold title={v.result.items}>
      <Items body={body} constituency={constituency} form={form} />
    </Fold>
  );
  return (
    <Card>
      <header className={styles.contestHead}>
        <div>
          <h3>{pick(view.title)}</h3>
          <p className={styles.soft}>
            {isKnownContest(view.contest) ? `${t.terms.contest[view.contest]} · ` : ''}
            {view.body}
          </p>
        </div>
        <p className={styles.counted}>{v.result.counted(precincts.received, precincts.expected)}</p>
      </header>
      {own ? <Completeness body={body} /> : <Note tone="info">{v.result.above}</Note>}
      <Told caveats={view.caveats} />
      {traces.length > 0 && (
        <Note tone="info">
          <strong>{t.commune.results.tracesTitle}</strong>
          <Traces traces={traces} office={mayor !== null} t={t.commune.results} />
        </Note>
      )}
      <Recorded body={body} />
      {mayor !== null && (
        <Mayor mayor={mayor} view={view}>
          {items(1)}
        </Mayor>
      )}
      {own && <SeatsTable view={view} t={t.commune.results} words={v.result} />}
      {view.constituencies
        .filter(({ status }) => status !== 'no-protocols')
        .map((one) => (
          <Fold key={one.number} title={own ? v.result.details(one.number) : v.result.constituencyShort(one.number)}>
            <Constituency constituency={one} view={view}>
              {one.voting === 'held' && items(one.number)}
            </Constituency>
          </Fold>
        ))}
    </Card>
  );
}

/** What keeps a result from being final, in the order in which it can be mended. */
function Completeness({ body }: { body: ToldBody }) {
  const { v, t } = useWords();
  const { expected, protocols, receipts, conflicts, waiting, final } = body;
  const { precincts } = body.view;
  const disputed = conflicts.length + waiting.length > 0;
  if (final)
    return (
      <Note tone="good">
        <strong>{v.result.final}</strong>
      </Note>
    );
  const here = new Set(protocols.map(({ payload }) => `${payload.precinct}/${payload.constituency}`));
  const missing = expected.filter(({ precinct, constituency }) => !here.has(`${precinct}/${constituency}`));
  const unconfirmed = protocols.filter(({ hash }) => receipts.get(hash)?.payload.status !== 'agreed').length;
  return (
    <Note tone="warning">
      {missing.length > 0 && <strong>{t.commune.results.partial(precincts.received, precincts.expected)}</strong>}
      {missing.length > 0 && (
        <p>{v.result.missing([...new Set(missing.map(({ precinct }) => precinct))].join(', '))}</p>
      )}
      {unconfirmed > 0 && <p>{v.result.unconfirmed(unconfirmed)}</p>}
      {missing.length + unconfirmed === 0 && <p>{disputed ? v.result.disputed : v.result.open}</p>}
    </Note>
  );
}

/** What must be told of the protocols, wherever their numbers stand. */
function Told({ caveats }: { caveats: readonly Caveat[] }) {
  const { t } = useWords();
  if (caveats.length === 0) return null;
  return (
    <Note tone="warning">
      <Caveats caveats={caveats} t={t.commune.results} />
    </Note>
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
    <Note tone="info">
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
    </Note>
  );
}

type MayorProps = { mayor: MayorView; view: ContestView; children: ReactNode };

/** More than half elects; else the two with most votes meet again (art. 473). Only what is final is said in green. */
function Mayor({ mayor, view: { final, precincts }, children }: MayorProps) {
  const { results } = useWords().t.commune;
  const voted = mayor.outcome !== 'no-protocols';
  return (
    <>
      {voted && <MayorVotes mayor={mayor} t={results} />}
      <Ties ties={mayor.ties} t={results} />
      <MayorOutcome mayor={mayor} tone={final ? 'good' : 'info'} t={results}>
        {!final && results.partial(precincts.received, precincts.expected)}
      </MayorOutcome>
      {mayor.outcome === 'lot-required' && <Note tone="warning">{results.status['lot-required']}</Note>}
      {voted && children}
    </>
  );
}

type ConstituencyProps = { constituency: ConstituencyView; view: ContestView; children: ReactNode };

/** Votes of the lists and, where the seats are divided here, the table of quotients in which each seat can be found. */
function Constituency({ constituency, view: { own, final, lists, caveats }, children }: ConstituencyProps) {
  const { v, t } = useWords();
  const { results } = t.commune;
  const { number, voting, status, question, ties } = constituency;
  const total = (list: number) => lists.find((one) => one.number === list)?.votes ?? 0;
  const below = (list: ListView) =>
    list.qualifies === false ? `${v.result.below} (${grouped(total(list.number))})` : null;
  return (
    <div className={styles.constituency}>
      <Told caveats={caveats.filter((one) => one.constituency === number)} />
      {(status === 'unopposed' || status === 'not-held') && <Note tone="info">{results.status[status]}</Note>}
      {voting === 'held' && <ListVotes constituency={constituency} note={below} t={results} />}
      {own && voting === 'held' && constituency.lists.length > 0 && (
        <QuotientTable constituency={constituency} reasons t={results} />
      )}
      <Ties ties={ties} t={results} />
      {status === 'lot-required' && <Note tone="warning">{results.status[status]}</Note>}
      {question === 'reading' && <Note tone="warning">{results.status.question}</Note>}
      {own && (
        <Elected constituency={constituency} t={results}>
          <h4>{final || voting !== 'held' ? v.result.elected : v.result.soFar}</h4>
        </Elected>
      )}
      {children}
    </div>
  );
}

/** The sums of one constituency. */
function Items({ body, constituency, form }: { body: DecidedBody; constituency: number; form: Form }) {
  const decision = body.decision.constituencies.find((one) => one.constituency.number === constituency);
  return decision === undefined ? null : <Summary decision={decision} form={form} />;
}
