import type { ReactNode } from 'react';
import type { Candidate, Constituency } from '../../../src-shared/definition/contest.ts';
import { contextOf, errorsIn, type ProtocolPlan } from '../../../src-shared/protocol/check.ts';
import { flattened } from '../../../src-shared/protocol/numbers.ts';
import type { EmergencyProtocolPayload, ProtocolPayload } from '../../../src-shared/protocol/payload.ts';
import { describeFindings } from '../../../src-shared/forms/describe.ts';
import type { Section } from '../../../src-shared/forms/schema.ts';
import { grouped } from '../../../src-shared/language/plurals.ts';
import { planOf, type TrustedPackage } from '../../../src-shared/sealed/trusted.ts';
import { cx } from '../../ui/kit/cx.ts';
import { Facts } from '../../ui/kit/page.tsx';
import { hourIn, useWords } from '../language.ts';
import { Note } from '../../ui/kit/notice.tsx';
import styles from './sealed.module.css';
import { candidatePath, listPath, answerPath } from '../../../src-shared/forms/paths.ts';

type Payload = ProtocolPayload | EmergencyProtocolPayload;
type Numbers = Readonly<Record<string, number>>;

/** The protocol as it stands on paper: sections, official numbers and wording, names. */
export function ProtocolPaper({ payload, pkg }: { payload: Payload; pkg: TrustedPackage }) {
  const { pick } = useWords();
  const plan = planOf(pkg, payload);
  if (!plan) return null;
  const numbers = flattened(payload.values, payload.results);
  const sections = plan.form.sections.filter(
    ({ id }) => plan.form.results.section === id || plan.form.fields.some((field) => field.section === id),
  );
  return (
    <div className={styles.paper}>
      <h4>{pick(plan.form.title)}</h4>
      <Broken payload={payload} plan={plan} />
      {sections.map((section) => (
        <PaperSection key={section.id} section={section} plan={plan} numbers={numbers} />
      ))}
      <Words payload={payload} plan={plan} />
    </div>
  );
}

/** Which rules a genuine protocol breaks, with the numbers. */
function Broken({ payload, plan }: { payload: Payload; plan: ProtocolPlan }) {
  const { v, language } = useWords();
  const { values, results, remarks, attendance, voting } = payload;
  const errors = errorsIn(plan, payload);
  if (errors.length === 0) return null;
  const context = contextOf(plan, { attendance, ...voting });
  return (
    <Note tone="error">
      <strong>{v.sealed.findings}</strong>
      <ul>
        {describeFindings(plan.form, errors, { values, results, remarks }, language, context).map((one) => (
          <li key={`${one.rule} ${one.fields.join()}`}>
            {one.message} {one.fact} <span className={styles.hint}>{one.rule}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}

function PaperSection({ section, plan, numbers }: { section: Section; plan: ProtocolPlan; numbers: Numbers }) {
  const { v, pick } = useWords();
  const { form, constituency } = plan;
  const fields = form.fields.filter((field) => field.section === section.id);
  return (
    <table className={styles.items}>
      <caption>
        {section.number}. {pick(section.title)}
      </caption>
      <thead>
        <tr>
          <th scope="col">{v.sealed.item}</th>
          <th scope="col">{v.sealed.wording}</th>
          <th scope="col">{v.sealed.number}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map((field) => (
          <Row key={field.id} number={field.number} value={numbers[field.id]} part={field.partOf !== undefined}>
            {pick(field.label)}
          </Row>
        ))}
        {form.results.section === section.id && (
          <>
            <tr className={styles.heading}>
              <td>{form.results.number}</td>
              <th colSpan={2} scope="colgroup">
                {pick(form.results.label)}
              </th>
            </tr>
            <Results plan={plan} numbers={numbers} constituency={constituency} />
          </>
        )}
      </tbody>
    </table>
  );
}

function Results({
  plan,
  numbers,
  constituency,
}: {
  plan: ProtocolPlan;
  numbers: Numbers;
  constituency: Constituency;
}) {
  const { v, t, pick } = useWords();
  const { results, ballot } = plan.form;
  switch (ballot) {
    case 'for-against':
      return (
        <>
          <Row value={numbers[answerPath('for')]}>{results.for ? pick(results.for) : ''}</Row>
          <Row value={numbers[answerPath('against')]}>{results.against ? pick(results.against) : ''}</Row>
        </>
      );
    case 'candidates':
      return constituency.candidates.map((candidate) => (
        <Row key={candidate.position} value={numbers[candidatePath(candidate.position)]}>
          <Person candidate={candidate} /> <span className={styles.hint}>{candidate.committee.short}</span>
        </Row>
      ));
    case 'lists':
      return constituency.lists.map((list) => [
        <tr key={`${list.number}`} className={styles.list}>
          <td>{''}</td>
          <th scope="row">
            {t.commune.results.listNumber(list.number)} {list.committee.short}
            {list.status === 'annulled' && <span className={styles.hint}> {v.sealed.annulled}</span>}
          </th>
          <td>{shown(numbers[listPath(list.number)])}</td>
        </tr>,
        ...list.candidates.map((candidate) => (
          <Row
            key={`${list.number}/${candidate.position}`}
            value={numbers[candidatePath(candidate.position, list.number)]}
            part
          >
            <Person candidate={candidate} />
          </Row>
        )),
      ]);
  }
}

function Person({ candidate }: { candidate: Candidate }) {
  const { v } = useWords();
  const name = `${candidate.position}. ${candidate.surname} ${candidate.names}`;
  if (candidate.status === 'registered') return name;
  return (
    <>
      <s>{name}</s> <span className={styles.hint}>{v.sealed.struckOut}</span>
    </>
  );
}

type RowProps = { number?: string; value: number | undefined; part?: boolean; children: ReactNode };

function Row({ number = '', value, part = false, children }: RowProps) {
  return (
    <tr className={cx(part && styles.part)}>
      <td>{number}</td>
      <th scope="row">{children}</th>
      <td>{shown(value)}</td>
    </tr>
  );
}

/** A number that is not there is not 0. */
function shown(value: number | undefined): string {
  return value === undefined ? '' : grouped(value);
}

/** What the commission wrote, who was there, who typed. */
function Words({ payload, plan }: { payload: Payload; plan: ProtocolPlan }) {
  const { v, pick } = useWords();
  const { remarks, findings, voting, attendance, refusals, entries, correction } = payload;
  const said = plan.form.remarks.filter(({ id, defaults }) => {
    const text = remarks[id] ?? '';
    return text !== '' && !defaults.includes(text);
  });
  const positions = findings.filter(({ position }) => position !== '');
  const present = attendance.filter((member) => member.present);
  const rows: (readonly [ReactNode, ReactNode])[] = [
    [v.sealed.voting, v.sealed.hours(hourIn(voting.opened), hourIn(voting.closed))],
    [v.sealed.present, present.map(({ name }) => name).join(', ')],
    [
      v.sealed.entries,
      [entries.first, entries.second ?? []]
        .map((names) => names.join(', '))
        .filter(Boolean)
        .join('; '),
    ],
  ];
  if (refusals !== null) rows.push([v.sealed.refusals, grouped(refusals)]);
  if (correction) rows.push([v.sealed.correction, `${correction.reason} (${correction.persons.join(', ')})`]);
  if (payload.type === 'emergency-protocol') {
    const { typedBy, source, reason } = payload.emergency;
    rows.push([v.sealed.emergency, `${v.sealed.emergencyBy(typedBy, source)}. ${reason}`]);
  }
  return (
    <>
      {said.length + positions.length > 0 && (
        <dl className={styles.remarks}>
          {said.map((remark) => (
            <div key={remark.id}>
              <dt>
                {remark.number}. {pick(remark.label)}
              </dt>
              <dd>{remarks[remark.id]}</dd>
            </div>
          ))}
          {positions.map(({ rule, position }) => (
            <div key={rule}>
              <dt>{v.sealed.position(rule)}</dt>
              <dd>{position}</dd>
            </div>
          ))}
        </dl>
      )}
      <Facts rows={rows} />
    </>
  );
}
