/** The file itself: stable bytes, structure, names that try to be something else. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderProtocol } from '../../../../src-main/documents/protocol/protocol.ts';
import { final, samplePaper, unwrap } from '../../../support/papers.ts';
import { pdfInfo, pdfStructure, printedNumbers, qpdfProblems } from '../../../support/poppler.ts';
import { sampleListContest, sampleMayorContest } from '../../../support/sample.ts';

const sound = (pdf: Uint8Array) => {
  const folder = mkdtempSync(join(tmpdir(), 'urna-pdf-'));
  try {
    writeFileSync(join(folder, 'paper.pdf'), pdf);
    expect(qpdfProblems(join(folder, 'paper.pdf')) ?? '').toBe('');
  } finally {
    rmSync(folder, { recursive: true });
  }
};

describe('the same content gives the same bytes', () => {
  it('twice, and after other documents were made', async () => {
    const first = unwrap(await renderProtocol(samplePaper()));
    const second = unwrap(await renderProtocol(samplePaper()));
    expect(Buffer.compare(first, second)).toBe(0);
    const odd = samplePaper({ kind: 'draft' }, sampleMayorContest(2));
    const remarks = { ...odd.content.remarks, otherRemarks: 'Ωmega \u2011 № ½ ﬁ' };
    unwrap(await renderProtocol({ ...odd, content: { ...odd.content, remarks } }));
    expect(Buffer.compare(first, unwrap(await renderProtocol(samplePaper())))).toBe(0);
  });

  it('and one vote more gives others', async () => {
    const paper = samplePaper();
    const numbers = { ...paper.content.numbers, 'results/12/1': (paper.content.numbers['results/12/1'] ?? 0) + 1 };
    const changed = unwrap(await renderProtocol({ ...paper, content: { ...paper.content, numbers } }));
    expect(Buffer.compare(unwrap(await renderProtocol(paper)), changed)).not.toBe(0);
  });
});

describe('a tagged PDF', () => {
  it('says its title, language and day, and nothing of the moment it was made', async () => {
    const info = pdfInfo(unwrap(await renderProtocol(samplePaper())));
    expect(info).toMatch(/Title: +PROTOKÓŁ GŁOSOWANIA W OBWODZIE na listy kandydatów na radnych – WYBORY .*obwód nr 6/);
    expect(info).toMatch(/Tagged: +yes/);
    expect(info).toMatch(/CreationDate: +2029-04-08T00:00:00Z/);
    expect(info).toMatch(/ModDate: +2029-04-08T00:00:00Z/);
    expect(info).toMatch(/JavaScript: +no/);
    expect(info).toMatch(/Page size: .*A4/);
  });

  it('has one first heading, three sections and a row for every number', async () => {
    const paper = samplePaper();
    const structure = pdfStructure(unwrap(await renderProtocol(paper)));
    const count = (role: string) => structure.match(new RegExp(`^ *${role}\\b(?! ?/)`, 'gm'))?.length ?? 0;
    expect(count('H1')).toBe(1);
    expect(count('H2')).toBe(3);
    // 26 items; 4 lists, each with a head, 7 candidates and „Razem”
    expect(count('TR')).toBe(26 + 4 * 9);
    expect(count('TD')).toBe(2 * (26 + 4 * 9));
    // page furniture is no content
    expect(structure).not.toContain('strona 1 z');
  });

  it('is sound to another implementation', async () => {
    for (const print of [final, { kind: 'draft' } as const]) sound(unwrap(await renderProtocol(samplePaper(print))));
  });
});

describe('a name cannot be more than a name', () => {
  it.each([
    ') Tj ET Q BT (',
    'x> Tj <0041',
    '/Artifact BMC',
    'endstream endobj trailer <</Root 1 0 R>>',
    '%PDF-1.7',
    '<script>alert(1)</script>',
    '=HYPERLINK("http://x")',
    '\\u0000 \\n \\) ${7*7} {{7*7}}',
    'W'.repeat(290),
  ])('%.40s', async (surname) => {
    const contest = sampleListContest(2, 3);
    const candidate = contest.constituencies[0]?.lists[0]?.candidates[0];
    if (candidate === undefined) throw new Error('the sample has no candidate');
    const honest = unwrap(await renderProtocol(samplePaper(final, contest)));
    candidate.surname = surname;
    const paper = samplePaper(final, contest);
    const [member] = paper.content.attendance;
    if (member === undefined) throw new Error('the sample has no commission');
    member.name = surname;
    const pdf = unwrap(await renderProtocol(paper));
    expect(pdfStructure(pdf).replace(/\s/g, '')).toContain(surname.replace(/\s/g, ''));
    expect(printedNumbers(pdf)).toEqual(printedNumbers(honest));
    sound(pdf);
  });

  it('a name that reads backwards is refused before anything is drawn', async () => {
    const contest = sampleListContest(2, 3);
    const paper = samplePaper(final, contest);
    const candidate = contest.constituencies[0]?.lists[1]?.candidates[2];
    if (candidate === undefined) throw new Error('the sample has no candidate');
    candidate.surname = 'iksla\u202eKowal';
    expect(await renderProtocol(paper)).toMatchObject({
      ok: false,
      error: { code: 'text-unprintable', where: expect.stringMatching(/lists\.1\.candidates\.2\.surname$/) },
    });
  });
});
