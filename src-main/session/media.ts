/** The medium a window means, among those that are there now. */
import { type MediumView } from '../../src-shared/api/media.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';

export function mediumNamed(media: readonly MediumView[], id: string): Result<MediumView, 'medium-gone'> {
  const found = media.find((one) => one.id === id);
  return found ? ok(found) : fail('medium-gone', 'This medium is no longer there. Insert it again.');
}
