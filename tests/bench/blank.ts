/** A commune's blank forms, one PDF per precinct: however many in one go, they keep no more memory than the first 50. */
import { renderProtocol } from '../../src-main/documents/protocol/protocol.ts';
import { samplePaper, unwrap } from '../support/papers.ts';
import { heldMegabytes, measured, type Figures } from './measure.ts';

const FIRST = 50;

export async function benchBlankForms(count = 500): Promise<Figures> {
  const paper = samplePaper({ kind: 'blank' });
  let before = 0;
  for (let form = 0; form < count; form++) {
    if (form === FIRST) before = heldMegabytes();
    const { commune } = paper.definition;
    const definition = { ...paper.definition, commune: { ...commune, name: `${commune.name} ${form}` } };
    unwrap(await renderProtocol({ ...paper, definition }));
  }
  return measured(`memory kept by ${count - FIRST} more blank forms`, 'MB', 5, Math.max(0, heldMegabytes() - before));
}

if (import.meta.main) console.log(await benchBlankForms());
