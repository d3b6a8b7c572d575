import { useState } from 'react';
import type { CarriedView } from '../../../src-shared/api/precinct/carry.ts';
import { clockMinutes, useTexts } from '../../language.ts';
import { href } from '../../route.ts';
import { useWindow } from '../../state.ts';
import { PrintedDocument } from '../../ui/documents/printed-document.tsx';
import { MediumOf } from '../../ui/form/bound.tsx';
import { medium } from '../../ui/form/fields.ts';
import { Form, FormEnd } from '../../ui/form/form.tsx';
import { useForm } from '../../ui/form/use-form.ts';
import { LinkButton } from '../../ui/kit/button.tsx';
import { Actions } from '../../ui/kit/dialog.tsx';
import { FailureNote, Note } from '../../ui/kit/note.tsx';
import { Card, Page } from '../../ui/kit/page.tsx';
import type { StationProps } from '../common/station-props.ts';
import { Checklist } from './checklist.tsx';
import { Symbol } from '../common/symbol.tsx';
import styles from './carry.module.css';

/** Slip, medium, and what must be done before anybody goes home. */
export function CarryStation({ view, reload }: StationProps) {
  const t = useTexts();
  const [exported, setExported] = useState<CarriedView | null>(null);
  const rehearsal = useWindow((state) => state.status?.workspace?.mode === 'rehearsal');
  // a folder of this computer carries nothing anywhere: only a rehearsal may put one in a medium's place
  const writable = useWindow((state) => state.status?.media ?? []).filter(
    (one) => one.writable && (rehearsal || one.kind === 'usb'),
  );
  const form = useForm({
    fields: { medium: medium(writable) },
    send: (answers, run) => run('carry.export', { ...answers, id: view.id }),
    done: (carried) => {
      setExported(carried);
      reload();
    },
  });

  if (view.state === 'superseded')
    return (
      <Page title={t.precinct.carry.superseded}>
        <Note tone="warning">{t.precinct.carry.supersededLead}</Note>
        <Symbol symbol={view.symbol ?? ''} />
        <PrintedDocument id={view.id} document="final" />
        <Actions>
          <LinkButton to={href()}>{t.precinct.carry.toList}</LinkButton>
        </Actions>
      </Page>
    );
  return (
    <Page title={t.precinct.carry.title} eyebrow={t.precinct.protocol.station.carry} lead={t.precinct.carry.lead}>
      <Card title={t.precinct.carry.slipTitle}>
        <p>{t.precinct.carry.slipLead}</p>
        <PrintedDocument id={view.id} document="slip" main={view.exports.length === 0} />
      </Card>
      <Card title={t.precinct.carry.mediumTitle}>
        <p>{t.precinct.carry.mediumLead}</p>
        <Form of={form}>
          <MediumOf of={form.field('medium')} media={writable} />
          <FormEnd of={form} submit={form.busy ? t.ui.kit.written.saving : t.precinct.carry.save} />
        </Form>
        {exported !== null && (
          <Note tone={exported.kind === 'folder' ? 'warning' : 'good'} live>
            <p>
              <strong>{t.ui.kit.written.saved(exported.files.length)}</strong> {exported.folder}
            </p>
            {exported.kind === 'folder' && <p>{t.precinct.carry.onlyFolder}</p>}
            <ul className={styles.files}>
              {exported.files.map((file) => (
                <li key={file.name}>
                  {file.name} <span>{t.ui.kit.written.bytes(file.bytes)}</span>
                </li>
              ))}
            </ul>
          </Note>
        )}
        {exported !== null && exported.paper !== null && (
          <Note tone="warning">
            <p>{t.precinct.carry.withoutPaper}</p>
            <FailureNote failure={exported.paper} />
          </Note>
        )}
        {view.exports.length > 0 && (
          <ul className={styles.files}>
            {view.exports.map((one) => (
              <li key={`${one.medium} ${one.at}`}>{t.precinct.carry.before(one.medium, clockMinutes(one.at))}</li>
            ))}
          </ul>
        )}
      </Card>
      {view.exports.length > 0 && <Checklist />}
      <Actions>
        <LinkButton kind={view.exports.length > 0 ? 'main' : 'plain'} to={href()}>
          {t.precinct.carry.toList}
        </LinkButton>
        <LinkButton to={href('protocol', ...view.id.split('/'), 'papers')}>{t.precinct.seal.printAgain}</LinkButton>
        <LinkButton kind="quiet" to={href('protocol', ...view.id.split('/'), 'correction')}>
          {t.precinct.correction.link}
        </LinkButton>
      </Actions>
    </Page>
  );
}
