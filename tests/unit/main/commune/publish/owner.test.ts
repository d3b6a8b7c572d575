import { expect, test } from 'vitest';
import { ownerOf, publicationFolder } from '../../../../../src-main/commune/publish/owner.ts';
import { canonicalBytes } from '../../../../../src-shared/sealed/canonical.ts';

const night = { election: '2029-04-08-local', teryt: '080401', mode: 'live' } as const;
const said = { ...night, type: 'results', schema: 1 };
const isOurs = (content: object, name = 'results.json') => ownerOf(night).isOurs(name, canonicalBytes(content));

test('a publication’s folder is named by its election; a rehearsal’s says so first', () => {
  expect(publicationFolder(night)).toBe('2029-04-08-local-080401-results');
  expect(publicationFolder({ ...night, mode: 'rehearsal' })).toBe('cwiczenie-2029-04-08-local-080401-results');
});

test('results say whose they are: the election, the commune, a rehearsal or not', () => {
  expect(isOurs(said)).toBe(true);
  expect(isOurs({ ...said, election: '2029-04-22-local' })).toBe(false);
  expect(isOurs({ ...said, teryt: '080402' })).toBe(false);
  expect(isOurs({ ...said, mode: 'rehearsal' })).toBe(false);
});

test('what is no result says nothing', () => {
  expect(isOurs({ ...said, type: 'protocol' })).toBeUndefined();
  expect(isOurs({})).toBeUndefined();
  expect(isOurs(said, 'results.urna')).toBeUndefined();
  expect(ownerOf(night).isOurs('results.json', new TextEncoder().encode('{'))).toBeUndefined();
});
