/** Who may stand on a protocol as its commission: everybody the definition names, and who was appointed later. */
import type { Precinct } from '../definition/definition.ts';
import { fail, ok, type Result } from '../result.ts';
import type { Attendance } from './payload.ts';
import { samePerson } from '../text/person.ts';

/**
 * `member-missing`: an absent member is listed as absent, never left out. `person-twice`: more often than the definition
 * names a person of that name.
 */
export function checkAttendance(
  { commission }: Pick<Precinct, 'commission'>,
  attendance: Attendance,
): Result<null, 'member-missing' | 'person-twice'> {
  const times = (people: readonly { name: string }[], name: string) =>
    people.filter((one) => samePerson(one.name, name)).length;
  const missing = commission.find(({ name }) => times(attendance, name) < times(commission, name));
  if (missing) return fail('member-missing', `${missing.name} is of this commission, present or not`, 'attendance');
  const twice = attendance.find(({ name }) => times(attendance, name) > Math.max(1, times(commission, name)));
  return twice ? fail('person-twice', `${twice.name} is listed already`, 'attendance') : ok(null);
}

/** Somebody was marked present and both hours were typed: worth carrying over to the precinct's next protocol. */
export function isAttended(day: {
  attendance: Attendance;
  voting: { opened: string | null; closed: string | null };
}): boolean {
  return day.attendance.some(({ present }) => present) && day.voting.opened !== null && day.voting.closed !== null;
}

/** Only those present sign. */
export function isPresent(attendance: Attendance, name: string): boolean {
  return attendance.some((member) => member.present && samePerson(member.name, name));
}
