import { useMemo } from 'react';
import { useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { FindingItem } from '../../ui/findings/finding-item.tsx';
import { PrintedDocument } from '../../ui/documents/printed-document.tsx';
import { LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { Card } from '../../ui/kit/page.tsx';
import { pathNames } from '../../ui/sheet/names.ts';
import type { StationProps } from '../common/station-props.ts';
import { aboutNumbers } from '../common/parts.ts';

/** What blocks signing: each error leads to reading its numbers from the paper again. */
export function Errors({ view, workspace }: StationProps) {
  const t = useTexts();
  const nameOf = useMemo(() => pathNames(view.form, t), [view.form, t]);
  const errors = view.findings.filter((one) => one.severity === 'error' && aboutNumbers(one, view.paths));
  const { coordinator } = workspace.commune;
  return (
    <>
      <Card>
        {errors.map((finding) => (
          <FindingItem key={`${finding.rule} ${finding.fields.join()}`} finding={finding} nameOf={nameOf}>
            <Actions>
              <LinkButton to={href('protocol', ...view.id.split('/'), 'amend', finding.fields.join())}>
                {t.precinct.notes.readAgain}
              </LinkButton>
            </Actions>
          </FindingItem>
        ))}
      </Card>
      <Card title={t.precinct.notes.errorSheet}>
        <p>{t.precinct.notes.errorSheetLead}</p>
        <PrintedDocument id={view.id} document="errors" />
        <p>{t.ui.kit.failure.call(coordinator.name, coordinator.phone)}</p>
      </Card>
    </>
  );
}
