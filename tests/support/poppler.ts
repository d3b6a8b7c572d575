/** Reads PDFs back with poppler, an implementation that shares nothing with ours. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

let checked = false;

/** Installs poppler-utils where that is possible (root and apt-get), else says what to install. */
function requirePoppler(): void {
  if (checked) return;
  const there = () => spawnSync('pdftotext', ['-v']).error === undefined;
  if (!there() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore' });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'poppler-utils'], { stdio: 'ignore' });
  }
  if (!there()) throw new Error('These tests read PDFs with poppler. Install it: apt-get install poppler-utils');
  checked = true;
}

function run(tool: string, args: readonly string[], input: Uint8Array): Buffer {
  requirePoppler();
  const { status, stdout, stderr, error } = spawnSync(tool, args, { input, maxBuffer: 1 << 28 });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')}: ${stderr.toString()}`);
  return stdout;
}

/** All text in reading order of the page, pages apart by a form feed. No-break spaces read as spaces. */
export function pdfText(pdf: Uint8Array): string {
  return run('pdftotext', ['-layout', '-', '-'], pdf).toString('utf8').replaceAll('\u00a0', ' ');
}

/** The text of each page. */
export function pdfPages(pdf: Uint8Array): string[] {
  return pdfText(pdf).split('\f').slice(0, -1);
}

/** The logical structure as `pdfinfo` prints it: roles and their text, each element's text in one piece. */
export function pdfStructure(pdf: Uint8Array): string {
  return run('pdfinfo', ['-struct-text', '-'], pdf).toString('utf8').replace(/"\s+"/g, '');
}

export function pdfInfo(pdf: Uint8Array): string {
  return run('pdfinfo', ['-isodates', '-'], pdf).toString('utf8');
}

export type Picture = { readonly width: number; readonly height: number; readonly grey: Uint8Array };

/** Every page as a grey picture, 0 black to 255 white. */
export function pdfPictures(pdf: Uint8Array, dpi: number): Picture[] {
  const bytes = run('pdftoppm', ['-gray', '-r', `${dpi}`], pdf);
  const pictures: Picture[] = [];
  for (let at = 0; at < bytes.length;) {
    const [head, width = '', height = ''] =
      /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.toString('latin1', at, at + 40)) ?? [];
    if (head === undefined) throw new Error('pdftoppm answered something that is no PGM picture');
    const size = Number(width) * Number(height);
    const start = at + head.length;
    pictures.push({ width: Number(width), height: Number(height), grey: bytes.subarray(start, start + size) });
    at = start + size;
  }
  return pictures;
}

export type PrintedNumber = {
  /** What stands at the left of its row: an item's or a candidate's number, „Lista nr 12”, or „Razem”. */
  readonly label: string;
  /** Figures and filling asterisks of the cells. */
  readonly cells: string;
};

type Word = { readonly x: number; readonly y: number; readonly text: string };

/**
 * Numbers in the cells at the right of a protocol's rows, page by page from top to bottom, as a reader's eye finds
 * them: by where the figures stand on paper, not by the order in the file.
 */
export function printedNumbers(pdf: Uint8Array): PrintedNumber[] {
  const pages = run('pdftotext', ['-bbox', '-', '-'], pdf).toString('utf8').split('<page ').slice(1);
  return pages.flatMap((page) => {
    const words = [...page.matchAll(/xMin="([\d.]+)" yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(
      ([, x, top, bottom, text]): Word => ({ x: Number(x), y: (Number(top) + Number(bottom)) / 2, text: text ?? '' }),
    );
    const body = words.filter(({ y }) => y > 56 && y < 766);
    const figures = body.filter(({ x, text }) => x > 470 && /^[*\d]+$/.test(text));
    return rowsOf(figures).map((row) => ({
      label: labelOf(body, row[0]?.y ?? 0),
      cells: row.map(({ text }) => text).join(''),
    }));
  });
}

/** Words of one height, left to right. Asterisks are drawn a little lower than figures. */
function rowsOf(words: readonly Word[]): Word[][] {
  const rows: Word[][] = [];
  for (const word of [...words].sort((a, b) => a.y - b.y)) {
    const row = rows.at(-1);
    if (row !== undefined && Math.abs((row[0]?.y ?? 0) - word.y) < 6) row.push(word);
    else rows.push([word]);
  }
  return rows.map((row) => row.sort((a, b) => a.x - b.x));
}

function labelOf(words: readonly Word[], y: number): string {
  const labels = words.filter((word) => word.x < 76 || /^(?:Lista|Razem)$/.test(word.text));
  const [nearest] = labels.filter((word) => word.y < y + 8).sort((a, b) => b.y - a.y || a.x - b.x);
  if (nearest?.text !== 'Lista') return nearest?.text ?? '';
  const line = words.filter((word) => Math.abs(word.y - nearest.y) < 3).sort((a, b) => a.x - b.x);
  return line
    .slice(0, 3)
    .map(({ text }) => text)
    .join(' ');
}

/** Problems `qpdf --check` finds; `undefined` where qpdf is not installed (it is a second opinion, not a need). */
export function qpdfProblems(path: string): string | undefined {
  const { error, status, stdout, stderr } = spawnSync('qpdf', ['--check', path]);
  if (error !== undefined) return undefined;
  return status === 0 ? '' : `${stdout.toString()}${stderr.toString()}`;
}
