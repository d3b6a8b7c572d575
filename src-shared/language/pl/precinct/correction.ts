import { grouped, polish } from '../../plurals.ts';

export const correction = {
  link: 'Znaleziono błąd po wydruku',
  title: 'Sprostowanie protokołu',
  lead: 'Wydrukowanego protokołu się nie zmienia. Powstanie nowa wersja z nowym symbolem.',
  nowTitle: 'Wersja, która zostanie zastąpiona',
  means: [
    'Na pierwszej stronie wadliwego protokołu napiszcie „WADLIWY. PODLEGAŁ SPROSTOWANIU”; adnotację podpisują wszyscy obecni członkowie komisji.',
    'Nowa wersja zaczyna od tych samych liczb. Błędne pozycje odczytacie z papieru od nowa.',
    'Potem znów: odczytanie na głos, wydruk, podpisy, przekazanie. Wywiesza się oba protokoły.',
  ],
  whyTitle: 'Decyzja komisji',
  reason: 'Co było błędne i jak to wykryto',
  persons: 'Obecni przy decyzji',
  quorum: (needed: number, named: number) =>
    `Do decyzji potrzeba co najmniej ${polish(needed, 'osoby', 'osób', 'osób')}, w tym przewodniczącego albo zastępcy. Zaznaczono: ${grouped(named)}.`,
  begin: 'Rozpocznij sprostowanie',
  dialogTitle: (revision: number) => `Rozpocząć wersję ${revision}?`,
  dialogLead: 'Obecna wersja zostanie oznaczona jako zastąpiona. Tego nie można cofnąć.',
  confirm: 'Tak, rozpocznij nową wersję',
};
