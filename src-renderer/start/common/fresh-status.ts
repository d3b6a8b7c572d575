import { useEffect } from 'react';
import { refreshStatus } from '../../state.ts';

/** Asks again and again where we are: so many milliseconds after each answer; null: not at all. */
export function useFreshStatus(pause: number | null): void {
  useEffect(() => {
    if (pause === null) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    let left = false;
    const later = () => {
      timer = setTimeout(() => void refreshStatus().then(() => left || later()), pause);
    };
    later();
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [pause]);
}
