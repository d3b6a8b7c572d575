export const common = {
  next: 'Dalej',
  back: 'Wstecz',
  cancel: 'Anuluj',
  yes: 'tak',
  no: 'nie',
  done: 'gotowe',
  waiting: 'Proszę czekać…',
  of: (n: number, all: number) => `${n} z ${all}`,
  xOfY: (x: number, y: number) => `${x} z ${y}`,
  constituency: (n: number) => `okręg nr ${n}`,
  revision: (n: number) => `wersja ${n}`,
};
