import type { DocumentKind } from '../../../src-shared/api/precinct/papers.ts';
import type { Failure } from '../../../src-shared/result.ts';
import { useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { useCommand } from '../../command.ts';
import { PrintedDocument } from '../../ui/documents/printed-document.tsx';
import { Button, LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import type { StationProps } from '../common/station-props.ts';
import { Reopen } from '../common/reopen.tsx';
import { Symbol } from '../common/symbol.tsx';

/** What other stations offer, or this one above all; every other document is offered beside the final print. */
const placed: readonly DocumentKind[] = ['draft', 'final', 'errors', 'slip'];

/** The final print. It freezes the numbers and gives them their control symbol; what comes after is a new revision. */
export function PapersStation(props: StationProps) {
  return props.view.symbol === null ? <BeforePrint {...props} /> : <Printed {...props} />;
}

function BeforePrint({ view, workspace, onView }: StationProps) {
  const t = useTexts();
  const { busy, failure, run } = useCommand();
  const { originals, copies } = workspace.policies;

  async function freeze(): Promise<void> {
    const next = await run('papers.freeze', { id: view.id, seen: view.version });
    if (next === null) return;
    onView(next);
    go('protocol', ...view.id.split('/'), 'papers');
  }

  return (
    <Page title={t.precinct.papers.title} eyebrow={t.precinct.protocol.station.papers} lead={t.precinct.papers.lead}>
      <Card title={t.precinct.papers.meansTitle}>
        <ul className="bullets">
          {t.precinct.papers.means.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
        <p>{t.precinct.papers.willPrint(originals, copies)}</p>
      </Card>
      <FailureNote failure={failure} />
      <Actions>
        <Button kind="main" busy={busy} onClick={() => void freeze()}>
          {t.precinct.papers.freeze}
        </Button>
        <LinkButton to={href('protocol', ...view.id.split('/'), 'check')}>{t.precinct.papers.backToCheck}</LinkButton>
      </Actions>
    </Page>
  );
}

function Printed({ view, workspace, onView }: StationProps) {
  const t = useTexts();
  const { originals, copies } = workspace.policies;
  const wayOut = (failure: Failure) =>
    view.state === 'printed' ? <Reopen view={view} failure={failure} onView={onView} /> : null;
  const made = view.paperAt !== null;
  const warned = view.findings.some((finding) => finding.severity !== 'error');
  const sheets = (Object.keys(t.ui.kit.documents.make) as DocumentKind[]).filter(
    (kind) => !placed.includes(kind) && (kind !== 'warnings' || warned),
  );
  return (
    <Page
      title={t.precinct.papers.doneTitle}
      eyebrow={t.precinct.protocol.station.papers}
      lead={t.precinct.papers.doneLead}
    >
      <Card title={t.precinct.papers.symbolTitle}>
        <Symbol symbol={view.symbol ?? ''} />
        <p>{t.precinct.papers.symbolLead}</p>
      </Card>
      <Card title={t.precinct.papers.paperTitle}>
        <PrintedDocument id={view.id} document="final" main={!made} onView={onView} wayOut={wayOut} />
        <ul className="bullets">
          {t.precinct.papers.how(originals, copies).map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
      {sheets.map((sheet) => (
        <Card key={sheet} title={sheet === 'warnings' ? t.precinct.notes.report : undefined}>
          {sheet === 'warnings' && <p>{t.precinct.notes.reportLead}</p>}
          <PrintedDocument id={view.id} document={sheet} />
        </Card>
      ))}
      <Note tone="info">{made ? t.precinct.papers.thenSign : t.precinct.papers.paperFirst}</Note>
      <Actions>
        {made && (
          <LinkButton kind="main" to={href('protocol', ...view.id.split('/'), 'seal')}>
            {t.precinct.papers.toSign}
          </LinkButton>
        )}
        <LinkButton kind="quiet" to={href('protocol', ...view.id.split('/'), 'correction')}>
          {t.precinct.correction.link}
        </LinkButton>
      </Actions>
    </Page>
  );
}
