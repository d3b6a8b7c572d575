/** A number's place on the paper in words with names: „14. Lista nr 13, poz. 2: KOWALSKA Anna”. */
import { type Constituency } from '../definition/contest.ts';
import { type FormDefinition } from '../forms/schema.ts';
import { itemNumber } from '../forms/text.ts';
import { type Language } from '../forms/vocabulary.ts';

type Lines = { readonly form: FormDefinition; readonly constituency: Constituency };

export function lineLabel({ form, constituency }: Lines, path: string, language: Language): string {
  const [item = '', first, second] = path.split('/');
  const number = itemNumber(form, item) ?? item;
  if (first === undefined) {
    const field = form.fields.find((f) => f.id === item);
    return `${number}. ${field?.label[language] ?? item}`;
  }
  const { results } = form;
  if (first === 'for' || first === 'against') return `${number}. ${results[first]?.[language] ?? first}`;
  const name = (c: { surname: string; names: string } | undefined) => (c ? `${c.surname} ${c.names}` : '');
  if (second === undefined)
    return `${number}. ${first}. ${name(constituency.candidates.find((c) => `${c.position}` === first))}`;
  const list = constituency.lists.find((l) => `${l.number}` === first);
  const title = results.list?.[language].replace('{n}', first) ?? first;
  if (second === 'total') return `${number}. ${title} (${list?.committee.short ?? ''})`;
  return `${number}. ${title}: ${second}. ${name(list?.candidates.find((c) => `${c.position}` === second))}`;
}
