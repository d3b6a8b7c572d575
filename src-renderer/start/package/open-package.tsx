import { useEffect } from 'react';
import type { PackageView } from '../../../src-shared/api/start/package.ts';
import { useLongDay, usePick, useTexts } from '../../language.ts';
import { go, href } from '../../route.ts';
import { useAsk, useWindow } from '../../state.ts';
import { LineOf } from '../../ui/form/bound.tsx';
import { tick, type Field } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { FailureNote, Note, Waiting } from '../../ui/kit/note.tsx';
import { Card, Facts, Page } from '../../ui/kit/page.tsx';
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

/** The commune opens as a whole. */
const none: Field<string, null> = { start: '', read: () => null };

/** The precinct whose number is typed. */
function numbered(precincts: PackageView['precincts']) {
  return {
    start: '',
    read: (typed) => precincts.find(({ number }) => number === numberOf(typed)),
  } satisfies Field<string, PackageView['precincts'][number]>;
}

function Opening({ side, found }: { side: Side; found: PackageView }) {
  const t = useTexts();
  const pick = usePick();
  const longDay = useLongDay();
  const form = useForm({
    fields: { compared: tick(found.trusted), precinct: side === 'commune' ? none : numbered(found.precincts) },
    send: ({ precinct }, run) => {
      const trust = { medium: found.medium, issuerKid: found.issuerKid };
      return precinct === null
        ? run('package.openCommune', trust)
        : run('package.openPrecinct', { ...trust, precinct: precinct.number });
    },
    done: (status) => {
      useWindow.setState({ status, savedAt: null });
      go();
    },
  });
  const { failure, ready } = form;
  const { compared, precinct: typed } = form.shown;
  const precinct = numbered(found.precincts).read(typed) ?? null;
  const missing = typeof numberOf(typed) === 'number' && precinct === null;
  const number = form.field('precinct');
  const copies = side === 'commune' ? ['rescue'] : ['rescue', precinct?.number ?? 0];
  useEffect(() => {
    if (isForRescue(failure?.code)) go(side, found.medium, ...copies);
    // only an opening that failed leads there, whatever is typed afterwards
    // eslint-disable-next-line react/exhaustive-deps -- see above
  }, [failure]);

  return (
    <Form of={form}>
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
      <Fingerprint side={side} found={found} compared={form.field('compared')} />
      {side === 'commission' && (
        <Card title={t.start.package.precinctTitle}>
          <LineOf
            of={{
              ...number,
              set: (text) => {
                if (numberOf(text) !== undefined) number.set(text);
              },
            }}
            label={t.start.package.precinctLabel}
            hint={t.start.package.precinctHint}
            problem={missing ? t.start.package.precinctUnknown(found.commune) : null}
            inputMode="numeric"
          />
          {precinct !== null && (
            <Note tone="good" live>
              <strong>{t.start.package.precinctFound(precinct.number)}</strong> {precinct.seat}
            </Note>
          )}
        </Card>
      )}
      <FormEnd
        of={form}
        submit={
          side === 'commune'
            ? t.start.package.openCommune
            : precinct === null
              ? t.start.package.openPrecinct
              : t.start.package.openPrecinctNumber(precinct.number)
        }
      >
        {!ready && (
          <span>
            {compared
              ? missing
                ? t.start.package.mendPrecinct
                : t.start.package.needPrecinct
              : t.start.package.needCompare}
          </span>
        )}
        {ready && <a href={href(side, found.medium, ...copies)}>{t.start.rescue.link}</a>}
      </FormEnd>
    </Form>
  );
}
