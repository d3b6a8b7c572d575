import { grouped } from '../../plurals.ts';

export const check = {
  title: 'Odczytajcie protokół na głos',
  lead: 'Jedna osoba czyta z ekranu, druga patrzy na brudnopis. Zatrzymajcie się przy pierwszej liczbie, która się różni.',
  item: 'Pozycja',
  digits: 'Cyframi',
  words: 'Słownie',
  notReady: 'Przed potwierdzeniem trzeba jeszcze uzupełnić:',
  pilesTitle: 'Czy taka była kolejność stosów?',
  order: (leaders: readonly { name: string; votes: number }[]) => {
    const [first, ...others] = leaders.map(({ name, votes }) => `${name} (${grouped(votes)})`);
    if (first === undefined) return 'Nie oddano ważnych głosów.';
    const rest = others.length === 0 ? '' : `, potem ${others.join(', potem ')}`;
    return `Najwięcej głosów: ${first}${rest}.`;
  },
  leaderOf: (list: string, name: string, votes: number) => `${list}: najwięcej głosów – ${name} (${grouped(votes)})`,
  pilesYes: 'Tak, taka była kolejność stosów.',
  pilesNo: 'Jeżeli była inna, być może zamieniono dwie liczby. Sumy tego nie wykażą.',
  confirmTitle: 'Potwierdzenie',
  refusals: (n: number) => `Odmowy przyjęcia karty w tych wyborach: ${grouped(n)}.`,
  heard: 'Wszystkie liczby odczytano na głos i porównano z brudnopisem.',
  by: 'Kto odczytywał',
  confirm: 'Potwierdź i przejdź do wydruku',
  wrong: 'Znaleziono błędną liczbę',
  needTicks: 'Zaznacz oba potwierdzenia i wybierz nazwisko.',
  needNotes: 'Najpierw dokończcie to, co wymieniono u góry strony.',
};
