/** Who may decide on a correction: a quorum of this commission (docs/domain.md, "Quorums"). */
import type { Precinct } from '../definition/definition.ts';
import { isQuorum, membersNeeded } from '../definition/quorum.ts';
import { fail, ok, type Result } from '../result.ts';
import type { ProtocolPlan } from './check.ts';
import type { Attendance } from './payload.ts';
import { isAmong, samePerson } from '../text/person.ts';

/**
 * Everybody of the commission: those the definition names, and those that were added by hand.
 * @param attendance of the protocol in question
 */
export function membersOf(
  { precinct }: { precinct: Pick<Precinct, 'commission'> },
  attendance: Attendance,
): Pick<Attendance[number], 'name' | 'role'>[] {
  const names = attendance.map(({ name }) => name);
  return [...attendance, ...precinct.commission.filter(({ name }) => !isAmong(name, names))];
}

/** `unknown-person`: not of the commission; `no-quorum`: too few of it, or neither the chair nor the deputy. */
export function checkDeciders(
  { precinct, election }: Pick<ProtocolPlan, 'precinct' | 'election'>,
  attendance: Attendance,
  persons: readonly string[],
): Result<null, 'unknown-person' | 'no-quorum'> {
  const members = membersOf({ precinct }, attendance);
  const stranger = persons.find((name) => !members.some((member) => samePerson(member.name, name)));
  if (stranger !== undefined) return fail('unknown-person', `${stranger} is not of this commission`, 'persons');
  const deciding = members.filter(({ name }) => isAmong(name, persons));
  if (isQuorum(election.quorums.correct, precinct.appointed, deciding)) return ok(null);
  const needed = membersNeeded(election.quorums.correct, precinct.appointed);
  return fail('no-quorum', `a correction needs ${needed} members, one of them the chair or the deputy`, 'persons', {
    needed,
    named: deciding.length,
  });
}
