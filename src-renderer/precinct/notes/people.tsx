import type { ProtocolView } from '../../../src-shared/views.ts';
import { byPolish, useTexts } from '../../language.ts';
import { ask } from '../../state.ts';
import { FindingItem } from '../../ui/findings/finding-item.tsx';
import { CheckField } from '../../ui/kit/field.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import type { StationProps } from '../protocol/station-props.ts';
import { useSaved } from '../../ui/saving/use-saved.ts';
import { Moment } from './moment.tsx';
import { aboutNumbers } from './parts.ts';
import styles from './notes.module.css';

type Day = Pick<ProtocolView, 'attendance' | 'voting'>;

const flat = ({ attendance, voting }: Day) => ({ attendance, ...voting });

/** Who was present when the protocol was drawn up, and from when to when voting ran. Every tick is saved at once. */
export function People({ view, workspace, reload }: StationProps) {
  const t = useTexts();
  const { value, failure, change } = useSaved<Day>({
    label: t.notes.part.people,
    kept: { attendance: view.attendance, voting: view.voting },
    version: view.version,
    same: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    save: (day, was) => ask('protocol.saveAttendance', { id: view.id, ...flat(day), was: flat(was) }),
    onSaved: reload,
  });
  const { attendance, voting } = value;
  const errors = view.findings.filter((one) => one.severity === 'error' && !aboutNumbers(one, view.paths));
  const present = attendance.filter((member) => member.present).length;

  const save = (people: Day['attendance'], times: Day['voting']) =>
    change({ attendance: people, voting: times }, 'now');

  return (
    <>
      {errors.map((finding) => (
        <FindingItem
          key={`${finding.rule} ${finding.fields.join()}`}
          finding={{ ...finding, fields: [] }}
          nameOf={String}
        />
      ))}
      <Card title={t.people.present(present, attendance.length)}>
        <ul className={styles.members}>
          {attendance
            .map((member, at) => ({ member, at }))
            .toSorted((a, b) => byPolish(a.member.name, b.member.name))
            .map(({ member, at }) => (
              <li key={member.name}>
                <CheckField
                  checked={member.present}
                  onCheck={(here) =>
                    save(
                      attendance.map((one, index) => (index === at ? { ...one, present: here } : one)),
                      voting,
                    )
                  }
                >
                  <b>{member.name}</b> <span className={styles.role}>{t.people.role[member.role]}</span>
                </CheckField>
              </li>
            ))}
        </ul>
      </Card>
      <Card title={t.people.times}>
        <p className={styles.role}>{t.people.timesHint(workspace.calendar.pollsOpen, workspace.calendar.pollsClose)}</p>
        <div className={styles.moments}>
          <Moment
            label={t.people.opened}
            day={workspace.votingDay}
            usual={workspace.calendar.pollsOpen}
            value={voting.opened}
            onMoment={(opened) => save(attendance, { ...voting, opened })}
          />
          <Moment
            label={t.people.closed}
            day={workspace.votingDay}
            usual={workspace.calendar.pollsClose}
            value={voting.closed}
            onMoment={(closed) => save(attendance, { ...voting, closed })}
          />
        </div>
      </Card>
      <FailureNote failure={failure} />
    </>
  );
}
