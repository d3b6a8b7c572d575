/**
 * Pages as pictures against the ones somebody looked at and was content with. `URNA_UPDATE_GOLDEN=1` writes them anew:
 * then look at each before committing it.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderErrors } from '../../../src-main/documents/errors/errors.ts';
import { renderProtocol } from '../../../src-main/documents/protocol/protocol.ts';
import { renderSlip } from '../../../src-main/documents/slip/slip.ts';
import { renderWarnings } from '../../../src-main/documents/warnings/warnings.ts';
import { final, sampleCode, sampleErrors, samplePaper, sampleSlip, sampleSymbol, sampleWarnings, unwrap } from '../../support/papers.ts';
import { distance, fromPng, toPng } from '../../support/picture.ts';
import { pdfPictures } from '../../support/poppler.ts';
import { sampleHash, sampleListContest, sampleMayorContest } from '../../support/sample.ts';

const DPI = 40;
/** Mean grey of a square of 6 × 6 pixels; versions of the renderer differ by about 10, a missing word by 60. */
const TOLERANCE = 32;

const correction = { reason: 'Zamieniono liczby głosów', persons: ['Grażyna Źdźbło', 'Łukasz Ćma'] };
const corrected = { revision: 2, supersedes: sampleHash, correction, findings: [{ rule: 'M02', position: 'x' }] };
const documents: [string, () => Promise<Uint8Array>][] = [
  ['council-final', async () => unwrap(await renderProtocol(samplePaper()))],
  ['council-blank', async () => unwrap(await renderProtocol(samplePaper({ kind: 'blank' })))],
  ['mayor-copy', async () => unwrap(await renderProtocol(samplePaper({ kind: 'copy', symbol: sampleSymbol }, sampleMayorContest(3))))],
  [
    'mayor-one-corrected-rehearsal',
    async () => {
      const change = { definition: { mode: 'rehearsal' as const }, payload: corrected };
      return unwrap(await renderProtocol(samplePaper(final, sampleMayorContest(1), change)));
    },
  ],
  [
    'council-draft-rehearsal',
    async () => {
      const contest = sampleListContest(2, 4);
      return unwrap(await renderProtocol(samplePaper({ kind: 'draft' }, contest, { definition: { mode: 'rehearsal' } })));
    },
  ],
  ['warnings', async () => unwrap(await renderWarnings(sampleWarnings()))],
  ['errors', async () => unwrap(await renderErrors(sampleErrors()))],
  ['slip', async () => unwrap(await renderSlip(sampleSlip([sampleCode(1070)])))],
  ['slip-three-rehearsal', async () => unwrap(await renderSlip(sampleSlip([1451, 1451, 700].map(sampleCode), 'rehearsal')))],
];

describe.each(documents)('%s', (name, make) => {
  const file = (page: number) => new URL(`./${name}-${page}.png`, import.meta.url);

  it('looks as it did', async () => {
    const pictures = pdfPictures(await make(), DPI);
    if (process.env['URNA_UPDATE_GOLDEN'] === '1')
      pictures.forEach((picture, at) => writeFileSync(file(at + 1), toPng(picture)));
    expect(existsSync(file(pictures.length + 1)), 'fewer pages than before').toBe(false);
    pictures.forEach((picture, at) => {
      const golden = fromPng(readFileSync(file(at + 1)));
      expect(distance(picture, golden), `page ${at + 1}; see ${file(at + 1).pathname}`).toBeLessThan(TOLERANCE);
    });
  });

  it('leaves 12 mm white on every side of every page', async () => {
    for (const { width, height, grey } of pdfPictures(await make(), DPI)) {
      const margin = Math.floor((12 / 25.4) * DPI);
      const inside = (x: number, y: number) => x >= margin && x < width - margin && y >= margin && y < height - margin;
      const dirty = grey.findIndex((value, at) => value < 255 && !inside(at % width, Math.floor(at / width)));
      expect(dirty, `ink at ${dirty % width}, ${Math.floor(dirty / width)}`).toBe(-1);
    }
  });
});

it('the comparison is able to fail: another name, a missing line, a watermark', async () => {
  const pictures = async (paper = samplePaper()) => pdfPictures(unwrap(await renderProtocol(paper)), DPI);
  const before = await pictures();
  const change = async (paper: ReturnType<typeof samplePaper>) => {
    const after = await pictures(paper);
    return Math.max(...after.map((picture, at) => distance(picture, before[at] ?? picture)));
  };
  const paper = samplePaper();
  const otherName = { ...paper.contest, title: { pl: 'WYBORY DO RADY POWIATU', en: '' } };
  expect(await change({ ...paper, contest: otherName })).toBeGreaterThan(TOLERANCE);
  const fewer = { ...paper.form, fields: paper.form.fields.slice(1) };
  expect(await change({ ...paper, form: fewer })).toBeGreaterThan(TOLERANCE);
  expect(await change(samplePaper(final, undefined, { definition: { mode: 'rehearsal' } }))).toBeGreaterThan(TOLERANCE / 2);
});
