import { describe, expect, it } from 'vitest';
import { protocolFileStem, reportFileStem } from '../../../../src-shared/sealed/file-name.ts';

const place = { election: '2029-04-08-local', teryt: '080401', precinct: 1, mode: 'live' } as const;
const protocol = { ...place, contest: 'mayor', constituency: 1, revision: 1 } as const;

describe('file names (docs/formats.md, "File names")', () => {
  it.each([
    [protocol, '2029-04-08-local-080401-001-mayor-1-r1'],
    [{ ...protocol, precinct: 99 }, '2029-04-08-local-080401-099-mayor-1-r1'],
    [{ ...protocol, precinct: 999 }, '2029-04-08-local-080401-999-mayor-1-r1'],
    [{ ...protocol, precinct: 1000 }, '2029-04-08-local-080401-1000-mayor-1-r1'],
    [
      { ...protocol, contest: 'regional-assembly', constituency: 12, revision: 10 } as const,
      '2029-04-08-local-080401-001-regional-assembly-12-r10',
    ],
    [{ ...protocol, mode: 'rehearsal' } as const, 'cwiczenie-2029-04-08-local-080401-001-mayor-1-r1'],
  ])('protocol %#: %s → %s', (given, stem) => expect(protocolFileStem(given)).toBe(stem));

  it.each([
    [{ ...place, kind: 'turnout', number: 2 } as const, '2029-04-08-local-080401-001-report-turnout-2'],
    [
      { ...place, kind: 'saturday', number: 1, mode: 'rehearsal' } as const,
      'cwiczenie-2029-04-08-local-080401-001-report-saturday-1',
    ],
  ])('report %#: %s → %s', (given, stem) => expect(reportFileStem(given)).toBe(stem));

  it('stays ASCII, without characters FAT32 or NTFS refuse, under 120 characters at the longest', () => {
    const stem = protocolFileStem({
      election: `2029-04-08-${'x'.repeat(31)}`,
      teryt: '080401',
      precinct: 9999,
      contest: 'regional-assembly',
      constituency: 999,
      revision: 99,
      mode: 'rehearsal',
    });
    expect(stem).toMatch(/^[a-z0-9-]{1,120}$/);
  });
});
