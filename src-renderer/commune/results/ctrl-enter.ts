import type { KeyboardEvent } from 'react';

/** Several forms stand on this screen, each with a main button of its own: Ctrl+Enter sends the one that is typed in. */
export function submitOnCtrlEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !event.ctrlKey) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
