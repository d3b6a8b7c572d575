/**
 * A malicious candidate name (docs/quality.md, "Lets no one in"): refused by the schema, or only text wherever it is
 * shown.
 */
import { parse } from 'csv-parse/sync';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { writeCsv } from '../../../src-main/exchange/csv.ts';
import { html } from '../../../src-main/exchange/page/html.ts';
import { nodeCrypto } from '../../../src-main/keys/crypto.ts';
import { seal } from '../../../src-main/keys/seal.ts';
import { ReadAloud } from '../../../src-renderer/precinct/check/read-aloud.tsx';
import { sheetPages } from '../../../src-renderer/ui/sheet/layout.ts';
import { contestSchema, type Contest } from '../../../src-shared/definition/contest.ts';
import { line, text } from '../../../src-shared/primitives.ts';
import { openPackage } from '../../../src-shared/sealed/chain.ts';
import { isPrintable } from '../../../src-shared/text/printable.ts';
import * as made from '../../support/sealed.ts';
import { sly, unseen } from './names.ts';

// the window remembers its language; here nothing is remembered
vi.hoisted(() => vi.stubGlobal('localStorage', { getItem: () => null }));

function contestWith(surname: string): Contest {
  const contest = made.mayor();
  const [constituency] = contest.constituencies;
  return {
    ...contest,
    constituencies: [
      {
        ...constituency!,
        candidates: constituency!.candidates.map((one, at) => (at === 0 ? { ...one, surname } : one)),
      },
    ],
  };
}

/** The code a package ends with whose list holds the name, all signatures genuine. */
function packageWith(surname: string): string {
  const contest = contestWith(surname);
  const contests = [
    { contest: 'mayor' as const, hash: made.hashOf(contest) },
    { contest: 'county-council' as const, hash: made.hashOf(made.county()) },
  ];
  const files = made.packageFiles({
    'contest-mayor.urna': seal(contest, made.seeds.commune),
    'definition.urna': seal(made.definition({ contests }), made.seeds.commune),
  });
  const opened = openPackage(files, made.jwks.issuer, nodeCrypto);
  return opened.ok ? 'ok' : opened.error.code;
}

describe('a name with what cannot be seen is refused with the whole package, also when it is genuinely signed', () => {
  it.each(unseen)('%s', (_, name) => {
    expect(contestSchema.safeParse(contestWith(name)).success).toBe(false);
    expect(packageWith(name)).not.toBe('ok');
  });
});

describe('a name that is only text is taken', () => {
  it.each(sly.filter(([, name]) => isPrintable(name)))('%s', (_, name) => {
    expect(packageWith(name)).toBe('ok');
  });
  it.each(['Żółć-Jaźń', 'O’Brien', 'Müller', 'Nguyễn', 'Ковальчук', 'van der Berg', 'Kowalski (jr.)', 'a\u00a0b'])(
    'a real one: %s',
    (name) => expect(line.safeParse(name).success).toBe(true),
  );
});

describe('a name that no paper can print is refused with the whole package, not on election night at the printer', () => {
  it.each(['＝1+1', '王', 'Jan 🙂', 'محمد'])('%s', (name) => {
    expect(contestSchema.safeParse(contestWith(name)).success).toBe(false);
    expect(packageWith(name)).not.toBe('ok');
  });
});

describe('a remark may have line breaks and no direction marks', () => {
  it.each([
    ['jeden\ndwa', true],
    ['jeden\rdwa', false],
    ['jeden\u2028dwa', false],
    ['\u202eabc', false],
    ['\u061cabc', false],
    ['\u0000', false],
    ['W'.repeat(4000), true],
    ['W'.repeat(4001), false],
  ])('%j: %s', (words, good) => expect(text.safeParse(words).success).toBe(good));
});

describe('in a table for spreadsheets', () => {
  it.each(sly)('%s is one cell, comes back whole, and is no formula', (_, name) => {
    const csv = writeCsv({
      header: ['surname', 'votes'],
      rows: [
        [name, 7],
        [null, -1],
      ],
    });
    const [, row, blank] = parse(Buffer.from(csv), { bom: true, delimiter: ';' });
    const [cell, votes] = row!;
    expect(cell).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
    expect(cell!.replace(/^'/, '')).toBe(name);
    expect([votes, ...blank!]).toEqual(['7', '', '-1']);
  });
});

describe('in the published page', () => {
  it.each(sly)('%s cannot leave a text or an attribute', (_, name) => {
    const page = html`<p title="${name}">${name}${[name]}</p>`.html;
    const [, attribute = '', text = ''] = /^<p title="([^"<>]*)">([^<>"]*)<\/p>$/.exec(page) ?? [];
    const entities = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" } as Readonly<Record<string, string>>;
    const read = (written: string) =>
      written.replaceAll(/&(amp|lt|gt|quot|#39);/g, (_all, code) => entities[String(code)]!);
    expect([read(attribute), read(text)]).toEqual([name, name + name]);
  });
});

describe('in the window', () => {
  it.each(sly)('%s is shown as its letters', (_, name) => {
    const contest = contestWith(name);
    const form = made.trustedPackage().forms.get('2024/mayor')!;
    const pages = sheetPages(form, contest.constituencies[0]!, []);
    const html = renderToStaticMarkup(createElement(ReadAloud, { pages, numbers: { 'results/1': 5 } }));
    const escaped = name
      .toLocaleUpperCase('pl')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll("'", '&#x27;');
    expect(html).toContain(escaped);
    expect(html).not.toMatch(/<(script|img)/i);
  });

  it('no component of the window writes HTML, or runs text as a program', () => {
    const folder = join(import.meta.dirname, '../../../src-renderer');
    const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.tsx?$/.test(name));
    expect(sources.length).toBeGreaterThan(50);
    const ways =
      /dangerouslySetInnerHTML|innerHTML|outerHTML|insertAdjacentHTML|srcdoc|document\.write|createContextualFragment|\beval\(|new Function|javascript:/i;
    expect(sources.filter((name) => ways.test(readFileSync(join(folder, name), 'utf8')))).toEqual([]);
  });
});
