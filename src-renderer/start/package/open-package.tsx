import { useEffect, useState } from 'react';
import type { PackageView } from '../../../src-shared/api/start/package.ts';
import { useLongDay, usePick, useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { useAsk, useCommand, useWindow } from '../../state.ts';
import { Button } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note, Waiting } from '../../ui/kit/note.tsx';
import { Card, Facts, Page } from '../../ui/kit/page.tsx';
import { TextField } from '../../ui/kit/text-field.tsx';
import { numberOf } from '../../ui/sheet/typed.ts';
import { RosterOddities } from '../../ui/marks/roster-oddities.tsx';
import { Fingerprint } from './fingerprint.tsx';
import type { Side } from '../common/side.ts';
import { isForRescue } from '../common/codes.ts';
import { StartSteps } from './start-steps.tsx';

/** What stands in the package, whose signature it bears, and the precinct's number typed by hand. */
export function OpenPackage({ side, medium }: { side: Side; medium: string }) {
  const t = useTexts();
  const { value, failure } = useAsk('package.inspect', { medium });
  return (
    <Page title={t.start.package.openTitle} eyebrow={t.start.welcome[side].title}>
      <StartSteps side={side} at={2} />
      <FailureNote failure={failure} />
      {value === null && failure === null && <Waiting />}
      {value !== null && <Opening side={side} found={value} />}
    </Page>
  );
}

function Opening({ side, found }: { side: Side; found: PackageView }) {
  const t = useTexts();
  const pick = usePick();
  const longDay = useLongDay();
  const [compared, setCompared] = useState(found.trusted);
  const [typed, setTyped] = useState('');
  const { busy, failure, run } = useCommand();
  const number = numberOf(typed) ?? null;
  const precinct = found.precincts.find((one) => one.number === number) ?? null;
  const missing = number !== null && precinct === null;
  const copies = side === 'commune' ? ['rescue'] : ['rescue', precinct?.number ?? 0];
  useEffect(() => {
    if (isForRescue(failure?.code)) go(side, found.medium, ...copies);
    // only an opening that failed leads there, whatever is typed afterwards
    // eslint-disable-next-line react/exhaustive-deps -- see above
  }, [failure]);
  const ready = compared && (side === 'commune' || precinct !== null);

  async function open(): Promise<void> {
    if (!ready) return;
    const trust = { medium: found.medium, issuerKid: found.issuerKid };
    const status =
      side === 'commune'
        ? await run('package.openCommune', trust)
        : await run('package.openPrecinct', { ...trust, precinct: precinct?.number ?? 0 });
    if (status === null) return;
    useWindow.setState({ status, savedAt: null });
    go();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void open();
      }}
      className="stack"
    >
      <Card title={pick(found.title)}>
        <Facts
          rows={[
            [t.start.package.communeName, `${found.commune} (${found.teryt})`],
            [t.start.package.votingDay, longDay(found.votingDay)],
            [t.start.package.precincts, found.precincts.length],
            [t.start.package.definition, found.definition],
          ]}
        />
        {found.mode === 'rehearsal' ? (
          <Note tone="warning">{t.start.package.rehearsal}</Note>
        ) : (
          <Note tone="info">{t.start.package.live}</Note>
        )}
      </Card>
      <RosterOddities oddities={found.oddities} />
      <Fingerprint found={found} compared={compared} onCompared={setCompared} />
      {side === 'commission' && (
        <Card title={t.start.package.precinctTitle}>
          <TextField
            label={t.start.package.precinctLabel}
            hint={t.start.package.precinctHint}
            problem={missing ? t.start.package.precinctUnknown(found.commune) : null}
            inputMode="numeric"
            value={typed}
            onText={(text) => {
              if (numberOf(text) !== undefined) setTyped(text);
            }}
          />
          {precinct !== null && (
            <Note tone="good" live>
              <strong>{t.start.package.precinctFound(precinct.number)}</strong> {precinct.seat}
            </Note>
          )}
        </Card>
      )}
      <FailureNote failure={failure} />
      <Actions>
        <Button type="submit" kind="main" busy={busy} aria-disabled={!ready}>
          {side === 'commune'
            ? t.start.package.openCommune
            : precinct === null
              ? t.start.package.openPrecinct
              : t.start.package.openPrecinctNumber(precinct.number)}
        </Button>
        {!ready && <span>{compared ? t.start.package.needPrecinct : t.start.package.needCompare}</span>}
        {ready && <a href={href(side, found.medium, ...copies)}>{t.start.rescue.link}</a>}
      </Actions>
    </form>
  );
}
