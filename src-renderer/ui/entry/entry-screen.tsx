import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Failure, Result } from '../../../src-shared/result.ts';
import type { Numbers } from '../../../src-shared/protocol/numbers.ts';
import type { FindingView } from '../../../src-shared/api/precinct/protocol.ts';
import { usePick, useTexts } from '../../language.ts';
import { FindingBox } from '../findings/finding-box.tsx';
import { findingsOn, nextFindingField, signature } from '../findings/group.ts';
import { Button } from '../kit/button.tsx';
import { FailureNote } from '../kit/note.tsx';
import { blanks } from '../sheet/history.ts';
import type { Intent } from '../sheet/intents.ts';
import {
  neighbour,
  nextBlock,
  pagePaths,
  rowsByPath,
  typedPaths,
  type PaperForm,
  type SheetPage,
} from '../sheet/layout.ts';
import { pathNames } from '../sheet/names.ts';
import { EntryTable } from './entry-table.tsx';
import { HelpPanel } from './help-panel.tsx';
import { fieldId, focusField } from './number-field.tsx';
import { Rail } from './rail.tsx';
import { RunningBar } from './running-bar.tsx';
import type { SheetSession } from './use-sheet.ts';
import styles from './entry.module.css';

type Props = {
  form: PaperForm;
  pages: readonly SheetPage[];
  /** Section on screen; an unknown one is the first. */
  pageId: string;
  onPage: (id: string) => void;
  session: SheetSession;
  /** The field the cursor stood in when the window was closed. */
  focus: string | null;
  /** Zeros into blank lines by one action; never in a second entry. */
  allowZeros: boolean;
  /** Asked on «Dalej»; null where numbers are typed from a copy and nothing may be corrected. */
  findings: (() => Promise<Result<FindingView[]>>) | null;
  finishLabel: string;
  onFinish: () => void;
  failure: Failure | null;
};

const noPage: SheetPage = { id: '', number: '', title: { pl: '', en: '' }, note: null, blocks: [] };

/** Numbers typed section by section, by keyboard alone: docs/experience.md, "Typing numbers". */
export function EntryScreen(props: Props) {
  const { form, pages, pageId, onPage, session, allowZeros, findings: askFindings } = props;
  const t = useTexts();
  const pick = usePick();
  const at = Math.max(
    0,
    pages.findIndex((page) => page.id === pageId),
  );
  const page = pages[at] ?? noPage;
  const [cursor, setCursor] = useState<string | null>(null);
  const [target, setTarget] = useState<string | null>(props.focus);
  const [found, setFound] = useState<FindingView[] | null>(null);
  const [asking, setAsking] = useState<Failure | null>(null);
  /** Page and findings that were shown when «Dalej» was pressed here. */
  const [shown, setShown] = useState<{ page: string; signature: string } | null>(null);
  const [help, setHelp] = useState<string | null>(null);
  const [ended, setEnded] = useState(false);
  const box = useRef<HTMLHeadingElement>(null);
  const rows = useMemo(() => rowsByPath(pages), [pages]);
  const everyPath = useMemo(() => pages.flatMap(pagePaths), [pages]);
  const nameOf = useMemo(() => pathNames(form, t), [form, t]);
  const paths = useMemo(() => pagePaths(page), [page]);
  const here = page.id;

  // A new page starts in the wanted field, else in the first blank one, else in the first.
  useEffect(() => {
    const wanted = target !== null && paths.includes(target) ? target : null;
    const start = wanted ?? blanks(session.numbers, paths)[0] ?? paths[0];
    if (start !== undefined) focusField(start);
    setTarget(null);
    setEnded(false);
    // Only a change of page moves the cursor.
    // eslint-disable-next-line react-hooks/exhaustive-deps -- see above
  }, [here]);

  // Once the box is on screen it follows the corrections.
  useEffect(() => {
    if (found === null || askFindings === null) return;
    let wanted = true;
    void session
      .settle()
      .then(() => askFindings())
      .then((answer) => {
        if (wanted && answer.ok) setFound(answer.value);
      });
    return () => {
      wanted = false;
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the numbers are what the findings are about
  }, [session.numbers]);

  useEffect(() => {
    if (shown === null) return;
    box.current?.focus({ preventScroll: true });
    box.current?.closest('section')?.scrollIntoView({ block: 'start' });
  }, [shown]);

  // what is not on the disk is not counted as typed
  const stored = useMemo(
    () => Object.fromEntries(Object.entries(session.numbers).filter(([path]) => !session.unsaved.has(path))),
    [session.numbers, session.unsaved],
  );
  const onThisPage = findingsOn(found ?? [], paths);
  const boxed = shown?.page === page.id && onThisPage.length > 0;
  const repeated = boxed && shown.signature === signature(onThisPage);
  const last = at === pages.length - 1;

  function goTo(path: string): void {
    if (focusField(path)) return;
    const other = pages.find((one) => pagePaths(one).includes(path));
    if (other === undefined) return;
    setTarget(path);
    onPage(other.id);
  }

  /** The bar under the header says why; the cursor goes where it is about. */
  function toUnsaved(): void {
    const [first] = session.unsaved;
    if (first !== undefined) goTo(first);
  }

  async function fetchFindings(): Promise<FindingView[] | null> {
    if (askFindings === null) return [];
    const answer = await askFindings();
    setAsking(answer.ok ? null : answer.error);
    if (!answer.ok) return null;
    setFound(answer.value);
    return answer.value;
  }

  async function main(): Promise<void> {
    setEnded(false);
    if (!(await session.settle())) return toUnsaved();
    const fresh = await fetchFindings();
    if (fresh === null) return;
    const mine = findingsOn(fresh, paths);
    const sign = signature(mine);
    if (mine.length > 0 && !(shown?.page === page.id && shown.signature === sign)) {
      setShown({ page: page.id, signature: sign });
      return;
    }
    setShown(null);
    const next = pages[at + 1];
    if (next === undefined) props.onFinish();
    else onPage(next.id);
  }

  async function toNextFinding(from: string): Promise<void> {
    await session.settle();
    const all = found ?? (await fetchFindings());
    const path = all === null ? null : nextFindingField(all, everyPath, from);
    if (path !== null) goTo(path);
  }

  /** Keys of a number field; true where the key was ours. */
  function onIntent(path: string, intent: Intent): boolean {
    switch (intent) {
      case 'enter':
      case 'next':
      case 'back': {
        const other = neighbour(paths, path, intent === 'back' ? -1 : 1);
        setEnded(other === null && intent !== 'back');
        if (other !== null) return focusField(other);
        // At either end Tab leaves the table for the buttons, the arrows stay; Enter goes on to the button that goes on.
        if (intent === 'enter') document.getElementById(MAIN)?.focus();
        return intent === 'enter';
      }
      case 'next-list':
      case 'previous-list': {
        const other = nextBlock(page, path, intent === 'next-list' ? 1 : -1);
        if (other !== null) focusField(other);
        return true;
      }
      case 'undo':
      case 'redo': {
        const moved = intent === 'undo' ? session.undo() : session.redo();
        if (moved !== null) goTo(moved);
        return true;
      }
      case 'help':
        setHelp(path);
        return true;
      case 'next-finding':
        void toNextFinding(path);
        return true;
      case 'zeros':
        if (allowZeros) session.zeros(zerosBeside(page, path, session.numbers));
        return true;
      case 'main':
        void main();
        return true;
      case 'restore':
        return true;
    }
  }

  // The rows keep one function, so that a key redraws its own row only.
  const latest = useRef(onIntent);
  useEffect(() => {
    latest.current = onIntent;
  });
  // F8 leads to what is wrong from wherever one reads about it, not only from a field
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.defaultPrevented) return;
      event.preventDefault();
      latest.current(cursor ?? '', 'next-finding');
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [cursor]);
  const stableIntent = useCallback((path: string, intent: Intent) => latest.current(path, intent), []);

  return (
    <div className={styles.screen}>
      <Rail pages={pages} current={page.id} numbers={stored} onPage={onPage} onField={goTo} />
      <div className={styles.sheet} onFocus={(event) => setCursor(pathOfField(event.target.id, paths) ?? cursor)}>
        {boxed && <FindingBox findings={onThisPage} nameOf={nameOf} onField={goTo} heading={box} />}
        <header className={styles.sectionHead}>
          <h2>
            {page.number}. {pick(page.title)}
          </h2>
          {page.note !== null && <p>{pick(page.note)}</p>}
        </header>
        <EntryTable
          title={pick(page.title)}
          blocks={page.blocks}
          numbers={session.numbers}
          unsaved={session.unsaved}
          findings={boxed ? onThisPage : []}
          onZeros={allowZeros ? session.zeros : null}
          onCommit={session.commit}
          onTyping={session.typing}
          onIntent={stableIntent}
        />
        <FailureNote failure={asking ?? props.failure} />
      </div>
      {help !== null && (
        <HelpPanel
          key={help}
          row={rows.get(help) ?? null}
          name={nameOf(help)}
          findings={(found ?? []).filter((finding) => finding.fields.includes(help))}
          onClose={() => {
            setHelp(null);
            focusField(help);
          }}
        />
      )}
      <RunningBar
        form={form}
        page={page}
        numbers={session.numbers}
        unsaved={session.unsaved.size}
        cursor={cursor}
        paths={everyPath}
        ended={ended}
        last={last}
      >
        {at > 0 && <Button onClick={() => onPage(pages[at - 1]?.id ?? page.id)}>{t.common.back}</Button>}
        <Button kind="main" id={MAIN} onClick={() => void main()}>
          {repeated ? t.ui.entry.onAnyway(last) : last ? props.finishLabel : t.common.next}
        </Button>
      </RunningBar>
    </div>
  );
}

/** The button that ends a page: whoever types with one hand comes to it by Enter. */
const MAIN = 'entry-main';

/** Blank lines of the list a field is in; what is no list gets its numbers one by one. */
function zerosBeside(page: SheetPage, path: string, numbers: Numbers): string[] {
  const block = page.blocks.find((one) => one.kind !== 'items' && typedPaths([one]).includes(path));
  return block === undefined ? [] : blanks(numbers, typedPaths([block]));
}

function pathOfField(id: string, paths: readonly string[]): string | null {
  return paths.find((path) => fieldId(path) === id) ?? null;
}
