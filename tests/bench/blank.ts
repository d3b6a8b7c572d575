/** A commune's blank forms, one PDF per precinct: 500 in one go keep no more memory than 50. */
import { renderProtocol } from '../../src-main/documents/protocol.ts';
import { samplePaper, unwrap } from '../support/papers.ts';
import { figures, heldMegabytes, type Figures } from './measure.ts';

export async function benchBlankForms(count = 500): Promise<Figures> {
  const paper = samplePaper({ kind: 'blank' });
  let before = 0;
  for (let form = 0; form < count; form++) {
    if (form === count / 10) before = heldMegabytes();
    const { commune } = paper.definition;
    const definition = { ...paper.definition, commune: { ...commune, name: `${commune.name} ${form}` } };
    unwrap(await renderProtocol({ ...paper, definition }));
  }
  const ours = Math.max(0, heldMegabytes() - before);
  return figures(`memory kept by ${(count * 9) / 10} more blank forms`, 'MB', 5, { ours });
}

if (import.meta.main) console.log(await benchBlankForms());
