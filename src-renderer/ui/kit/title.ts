/** What the window is called where windows and tabs are listed: the screen first, then whose it is. */
import { useEffect } from 'react';

const named = { screen: '', place: '' };

function write(): void {
  document.title = [named.screen, named.place, 'Urna'].filter((part) => part !== '').join(' · ');
}

/** @param screen the heading of what is in front */
export function nameScreen(screen: string): void {
  named.screen = screen;
  write();
}

/** The screen that is named now, for whoever covers it and gives it back. */
export function namedScreen(): string {
  return named.screen;
}

export function useTitle(screen: string): void {
  useEffect(() => nameScreen(screen), [screen]);
}

/** @param place „Obwód 1”, a commune's name; empty where nothing is open */
export function usePlace(place: string): void {
  useEffect(() => {
    named.place = place;
    write();
  }, [place]);
}
