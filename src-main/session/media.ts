/** The media of this machine: the one a window means, and that another was put in or pulled out. */
import { type MediumView } from '../../src-shared/api/media.ts';
import { fail, ok, type Result } from '../../src-shared/result.ts';
import { type Events } from './events.ts';
import { type Services } from './session.ts';

export function mediumNamed(media: readonly MediumView[], id: string): Result<MediumView, 'medium-gone'> {
  const found = media.find((one) => one.id === id);
  return found ? ok(found) : fail('medium-gone', 'This medium is no longer there. Insert it again.');
}

/** Milliseconds. A person who has just put a stick in looks up and sees it. */
const LOOK = 2_000;

/**
 * No system tells a program of a new drive without a library of its own: the core looks, where somebody is there to be
 * told, and the windows need not.
 */
export function watchMedia({ media, mediaMark }: Services, events: Events): { stop: () => void } {
  const mark = mediaMark ?? (async () => JSON.stringify(await media()));
  let last: string | null = null;
  let looking = false;
  async function look(): Promise<void> {
    if (looking || (last !== null && !events.listening)) return;
    looking = true;
    try {
      const now = await mark();
      if (last !== null && now !== last) events.tell('media');
      last = now;
    } finally {
      looking = false;
    }
  }
  // what the first window finds is known before it comes: what changes right after is told, too
  void look();
  const timer = setInterval(() => void look(), LOOK).unref();
  return { stop: () => clearInterval(timer) };
}
