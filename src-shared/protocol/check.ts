/** The form's rules over one protocol of a known precinct: what the definition knows joins what the commission typed. */
import { annulled, struckOut, type Constituency } from '../definition/contest.ts';
import { type Assignment, type Definition, type Precinct } from '../definition/definition.ts';
import { membersNeeded } from '../definition/quorum.ts';
import { checkProtocol, findErrors, type Finding } from '../forms/check.ts';
import { type Context, type Draft } from '../forms/draft.ts';
import { type Form } from '../forms/load.ts';
import { type ProtocolDraft } from './draft.ts';
import { resultPaths, structured, type Numbers } from './numbers.ts';
import { type Attendance, type ProtocolPayload } from './payload.ts';

/** Everything the definition says about one protocol to be drawn up. */
export type ProtocolPlan = {
  readonly form: Form;
  readonly precinct: Precinct;
  readonly assignment: Assignment;
  readonly constituency: Constituency;
  /** What the definition says for every precinct. */
  readonly election: Pick<Definition, 'votingDay' | 'quorums'>;
};

/** Fields that are 0 and not typed, because the precinct has no postal voting (T14). */
export function lockedFields(plan: ProtocolPlan): string[] {
  return plan.precinct.postalVoting ? [] : plan.form.fields.filter((f) => f.postal === true).map((f) => f.id);
}

/** Every number a person types into this protocol, in the order of the paper. */
export function typedPaths(plan: ProtocolPlan): string[] {
  const locked = new Set(lockedFields(plan));
  const fields = plan.form.fields.map((field) => field.id).filter((id) => !locked.has(id));
  return [...fields, ...resultPaths(plan.form.ballot, plan.constituency)];
}

/** The numbers as a check reads them: locked fields are 0, what is not typed is blank. */
export function draftOf(plan: ProtocolPlan, numbers: Numbers, remarks: Readonly<Record<string, string>>): Draft {
  const locked = Object.fromEntries(lockedFields(plan).map((id) => [id, 0]));
  const ids = plan.form.fields.map((field) => field.id);
  return { ...structured(plan.form.ballot, plan.constituency, ids, { ...numbers, ...locked }), remarks };
}

export function contextOf(
  plan: ProtocolPlan,
  day: { attendance: Attendance; opened: string | null; closed: string | null },
): Context {
  const { precinct, assignment, constituency, election } = plan;
  return {
    precinctType: precinct.type,
    postalVoting: precinct.postalVoting,
    estimatedEligible: assignment.estimatedEligible,
    estimatedEligibleB: assignment.estimatedEligibleB,
    plannedBallots: assignment.plannedBallots,
    proxyActs: precinct.proxyActs,
    packages: precinct.packages,
    appointed: precinct.appointed,
    quorum: membersNeeded(election.quorums.sign, precinct.appointed),
    votingDay: election.votingDay,
    opens: precinct.hours.opens,
    closes: precinct.hours.closes,
    struckOut: struckOut(constituency),
    annulled: annulled(constituency),
    attendance: day.attendance,
    ...(day.opened === null ? {} : { opened: day.opened }),
    ...(day.closed === null ? {} : { closed: day.closed }),
  };
}

/** Findings over one set of numbers of a draft. */
export function checkDraft(plan: ProtocolPlan, draft: ProtocolDraft, numbers: Numbers): Finding[] {
  const day = { attendance: draft.attendance, ...draft.voting };
  return checkProtocol(plan.form, draftOf(plan, numbers, draft.remarks), contextOf(plan, day));
}

/** Errors in a frozen payload, as whoever receives it sees them again; explanations and warnings are on its paper. */
export function errorsIn(plan: ProtocolPlan, payload: Omit<ProtocolPayload, 'type'>): Finding[] {
  const { values, results, remarks, attendance, voting } = payload;
  return findErrors(plan.form, { values, results, remarks }, contextOf(plan, { attendance, ...voting }));
}
