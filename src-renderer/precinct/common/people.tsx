import type { ComponentProps } from 'react';
import type { CommissionMember } from '../../../src-shared/definition/definition.ts';
import { byPolish, useTexts } from '../../language.ts';
import { useWindow } from '../../state.ts';
import { SelectField } from '../../ui/kit/field.tsx';

/** The commission as the definition lists it, by the Polish alphabet. */
export function useMembers(): CommissionMember[] {
  const precinct = useWindow((state) => state.status?.workspace?.precinct ?? null);
  return (precinct?.commission ?? []).toSorted((a, b) => byPolish(a.name, b.name));
}

/** Whoever may be at the keyboard by the definition: members, then operators, with the word for what they are. */
export function usePeople(): { name: string; role: string }[] {
  const t = useTexts();
  const members = useMembers();
  const operators = useWindow((state) => state.status?.workspace?.precinct?.operators ?? []);
  return [
    ...members.map(({ name, role }) => ({ name, role: t.terms.memberRole[role] })),
    ...operators.toSorted(byPolish).map((name) => ({ name, role: t.precinct.keyboard.operator })),
  ];
}

type Props = Omit<ComponentProps<typeof SelectField>, 'onText' | 'options'> & { onPerson: (name: string) => void };

/** Who reads or decides. Picked from the list of members: declared and journalled, not proven. */
export function PersonSelect({ onPerson, ...rest }: Props) {
  const t = useTexts();
  const members = useMembers();
  return (
    <SelectField
      {...rest}
      onText={onPerson}
      options={[
        { value: '', label: t.precinct.notes.people.choose },
        ...members.map((member) => ({
          value: member.name,
          label: `${member.name} – ${t.terms.memberRole[member.role]}`,
        })),
      ]}
    />
  );
}
