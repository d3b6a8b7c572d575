import { useState } from 'react';
import { isAmong } from '../../../src-shared/text/person.ts';
import type { ProtocolView } from '../../../src-shared/api/precinct/protocol.ts';
import { byPolish, useTexts } from '../../language.ts';
import { ask } from '../../state.ts';
import { FindingItem } from '../../ui/findings/finding-item.tsx';
import { Button } from '../../ui/kit/button.tsx';
import { CheckField } from '../../ui/kit/field.tsx';
import { FailureNote } from '../../ui/kit/note.tsx';
import { Card } from '../../ui/kit/page.tsx';
import type { StationProps } from '../common/station-props.ts';
import { useSaved } from '../../ui/saving/use-saved.ts';
import { AddMember } from './added.tsx';
import { CarryPeople } from './carry-people.tsx';
import { Moment } from './moment.tsx';
import { aboutNumbers } from '../common/parts.ts';
import { Refusals } from './refusals.tsx';
import styles from './notes.module.css';

type Day = Pick<ProtocolView, 'attendance' | 'voting'>;

const flat = ({ attendance, voting }: Day) => ({ attendance, ...voting });

/** Who is present when the protocol is drawn up, from when to when voting ran, and who refused the ballot. */
export function People(props: StationProps) {
  const { view, onView } = props;
  const [carried, setCarried] = useState(0);
  const empty = view.attendance.every(({ present }) => !present);
  return (
    <>
      {empty && (
        <CarryPeople
          view={view}
          onView={(next) => {
            onView(next);
            setCarried((count) => count + 1);
          }}
        />
      )}
      <Attendance key={carried} {...props} />
      {view.refusals.asked && <Refusals {...props} />}
    </>
  );
}

/** Every tick is saved at once. */
function Attendance({ view, workspace, reload }: StationProps) {
  const t = useTexts();
  const { value, failure, change } = useSaved<Day>({
    label: t.precinct.notes.part.people,
    kept: { attendance: view.attendance, voting: view.voting },
    version: view.version,
    same: (a, b) => JSON.stringify(a) === JSON.stringify(b),
    save: (day, was) => ask('notes.saveAttendance', { id: view.id, ...flat(day), was: flat(was) }),
    onSaved: reload,
  });
  const { attendance, voting } = value;
  const errors = view.findings.filter((one) => one.severity === 'error' && !aboutNumbers(one, view.paths));
  const hours = workspace.precinct?.hours ?? { opens: '', closes: '' };
  const named = (workspace.precinct?.commission ?? []).map(({ name }) => name);
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
      <Card title={t.precinct.notes.people.present(present, attendance.length)}>
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
                  <b>{member.name}</b> <span className={styles.role}>{t.terms.memberRole[member.role]}</span>
                </CheckField>
                {!isAmong(member.name, named) && (
                  <Button
                    kind="quiet"
                    onClick={() =>
                      save(
                        attendance.filter((_one, index) => index !== at),
                        voting,
                      )
                    }
                  >
                    {t.precinct.notes.people.remove(member.name)}
                  </Button>
                )}
              </li>
            ))}
        </ul>
        <AddMember
          names={attendance.map(({ name }) => name)}
          onAdd={(name) => save([...attendance, { name, role: 'member', present: true }], voting)}
        />
      </Card>
      <Card title={t.precinct.notes.people.times}>
        <p className={styles.role}>{t.precinct.notes.people.timesHint(hours.opens, hours.closes)}</p>
        <div className={styles.moments}>
          <Moment
            label={t.precinct.notes.people.opened}
            day={workspace.votingDay}
            usual={hours.opens}
            value={voting.opened}
            onMoment={(opened) => save(attendance, { ...voting, opened })}
          />
          <Moment
            label={t.precinct.notes.people.closed}
            day={workspace.votingDay}
            usual={hours.closes}
            value={voting.closed}
            onMoment={(closed) => save(attendance, { ...voting, closed })}
          />
        </div>
      </Card>
      <FailureNote failure={failure} />
    </>
  );
}
