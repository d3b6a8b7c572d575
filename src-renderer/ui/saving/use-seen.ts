import { useCallback, useEffect, useRef } from 'react';
import type { Result } from '../../../src-shared/result.ts';
import type { SavedView } from '../../../src-shared/api/call.ts';

export type Sight = {
  /** The version to decide on. */
  readonly seen: () => number;
  /** A saving of this window's own is seen with it, unless somebody came in between. */
  readonly saved: (answer: Result<SavedView>) => Result<SavedView>;
  /** A view that a command brought is seen before it is drawn. */
  readonly brought: (version: number) => void;
};

/** What this window has seen of a thing that is saved field by field while no view of it is asked. */
export function useSeen(version: number): Sight {
  const seen = useRef(version);
  const brought = useCallback((shown: number): void => {
    seen.current = Math.max(seen.current, shown);
  }, []);
  useEffect(() => brought(version), [version, brought]);
  return {
    seen: () => seen.current,
    brought,
    saved: (answer) => {
      if (answer.ok && answer.value.version === seen.current + 1) seen.current += 1;
      return answer;
    },
  };
}
