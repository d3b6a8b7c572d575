/** One rule made ready to run: its CEL compiled and type-checked, its texts cut into pieces. */
import { fail, ok, type Result } from '../../result.ts';
import { expressionsOver, type Types } from './expression.ts';
import { type Scope } from './facts.ts';
import { type FormDefinition, type Rule } from '../schema.ts';
import { compileText, type Piece } from '../text.ts';
import { givenIds, type Language } from '../vocabulary.ts';

export type Texts = {
  readonly message: readonly Piece[];
  readonly fact: readonly Piece[];
  readonly help: readonly Piece[];
};

export type Check = {
  readonly rule: Rule;
  /** Variables without which the rule is silent. */
  readonly needs: readonly string[];
  readonly when: ((scope: Scope) => boolean) | undefined;
  /** Absent for what CEL cannot see (`check`). */
  readonly holds: ((scope: Scope) => boolean) | undefined;
  /** Kept from protocol to protocol where a rule reads nothing but the one number it is asked about. */
  readonly sound: Sound | undefined;
  readonly texts: Readonly<Record<Language, Texts>>;
};

/** Numbers for which a rule has held already: on lines that stand, and on withdrawn ones. */
export type Sound = { readonly standing: Set<unknown>; readonly withdrawn: Set<unknown> };
export const noneYet = (): Sound => ({ standing: new Set(), withdrawn: new Set() });

export type FormFailure =
  | 'form-invalid'
  | 'form-duplicate'
  | 'form-unknown-field'
  | 'form-unknown-remark'
  | 'form-unknown-rule'
  | 'form-expression'
  | 'form-placeholder';

/** Known to every rule. */
const always: Types = {
  precinctType: 'string',
  postalVoting: 'bool',
  struckOut: 'list<string>',
  annulled: 'list<string>',
};

/** What `each` binds: the numbers a rule may name in `fields`, and what is known of their line. */
const bound = {
  fields: { numbers: {}, known: {} },
  numbers: { numbers: { value: 'int' }, known: {} },
  results: { numbers: { votes: 'int' }, known: { withdrawn: 'bool' } },
  candidates: { numbers: { votes: 'int' }, known: { withdrawn: 'bool' } },
  lists: { numbers: { listTotal: 'int', listCandidates: 'list<int>' }, known: { listStruckOut: 'bool' } },
} satisfies Record<NonNullable<Rule['each']>, { numbers: Types; known: Types }>;

const attendance: Types = {
  members: 'int',
  quorum: 'int',
  present: 'int',
  chairs: 'int',
  deputies: 'int',
  chairsPresent: 'int',
  deputiesPresent: 'int',
};

/** Words of CEL itself (its specification, "Syntax" and "Macros"), and of texts. */
const language =
  'true false null in as break const continue else for function if import let loop package namespace return var void while int uint double bool string bytes list map type dyn has size sum line results attendance opened closed';
const taken = new Set([
  ...language.split(' '),
  ...givenIds,
  ...Object.keys({ ...always, ...attendance }),
  ...Object.values(bound).flatMap(({ numbers, known }) => Object.keys({ ...numbers, ...known })),
]);

/** Whether no item may be called so: the name stands for something else, or for a member every object has. */
export function isTaken(id: string): boolean {
  return taken.has(id) || id in {};
}

/** The CEL variables a name in `fields` stands for; `undefined` if this form has no such thing. */
function variablesOf(form: FormDefinition, rule: Rule, name: string): Types | undefined {
  const own: Types = rule.each === undefined ? {} : bound[rule.each].numbers;
  const type = own[name];
  if (type !== undefined) return { [name]: type };
  if (form.fields.some((field) => field.id === name)) return { [name]: 'int' };
  if (name === 'results') return { results: 'list<int>' };
  if (name === 'attendance') return attendance;
  return (rule.check === 'times' || rule.check === 'hours') && (name === 'opened' || name === 'closed')
    ? {}
    : undefined;
}

export function compileRule(form: FormDefinition, rule: Rule): Result<Check, FormFailure> {
  const where = `rules/${rule.code}`;
  if ((rule.holds === undefined) === (rule.check === undefined))
    return fail('form-invalid', `Rule ${rule.code} needs either "holds" or "check". Give exactly one.`, where);
  if ((rule.severity === 'explain') !== (rule.remark !== undefined))
    return fail('form-invalid', `Rule ${rule.code}: severity "explain", and no other, names its remark.`, where);
  if (rule.remark !== undefined && !form.remarks.some((remark) => remark.id === rule.remark))
    return fail(
      'form-unknown-remark',
      `Rule ${rule.code} names the remark "${rule.remark}", which this form lacks.`,
      where,
    );

  const needed: Record<string, Types[string]> = {};
  for (const name of rule.fields) {
    const variables = variablesOf(form, rule, name);
    if (variables === undefined)
      return fail('form-unknown-field', `Rule ${rule.code} names the field "${name}", which this form lacks.`, where);
    Object.assign(needed, variables);
  }
  for (const id of rule.given ?? []) needed[id] = 'int';
  const known: Types = rule.each === undefined ? {} : bound[rule.each].known;
  // `each: fields` reads the listed fields one by one as `value`, so the others need not be filled
  const numbers: Types = rule.each === 'fields' ? { value: 'int' } : needed;
  const expression = expressionsOver({ ...always, ...known, ...numbers });

  const holds = rule.holds === undefined ? undefined : expression(rule.holds, 'bool');
  if (holds?.ok === false)
    return fail('form-expression', `Rule ${rule.code}: ${holds.error.message}`, `${where}/holds`);
  const when = rule.when === undefined ? undefined : expression(rule.when, 'bool');
  if (when?.ok === false) return fail('form-expression', `Rule ${rule.code}: ${when.error.message}`, `${where}/when`);

  const texts = { pl: { ...noTexts }, en: { ...noTexts } };
  for (const language of ['pl', 'en'] as const)
    for (const part of ['message', 'fact', 'help'] as const) {
      const text = compileText(form, rule[part]?.[language] ?? '', expression);
      if (!text.ok)
        return fail(text.error.code, `Rule ${rule.code}: ${text.error.message}`, `${where}/${part}/${language}`);
      texts[language][part] = text.value;
    }
  const sound = readsOneNumber(rule, numbers) ? noneYet() : undefined;
  return ok({ rule, needs: Object.keys(numbers), when: when?.value, holds: holds?.value, sound, texts });
}

/** Whether nothing else can silence it or change what it says: no second number it needs, no condition, no context. */
function readsOneNumber({ each, holds, when }: Rule, needed: Types): boolean {
  if (each === undefined || holds === undefined || when !== undefined) return false;
  const { numbers, known } = bound[each];
  const own: Types = each === 'fields' ? needed : numbers;
  return (
    Object.keys(needed).every((name) => Object.hasOwn(own, name)) &&
    expressionsOver({ ...known, ...needed })(holds, 'bool').ok
  );
}

const noTexts: { message: readonly Piece[]; fact: readonly Piece[]; help: readonly Piece[] } = {
  message: [],
  fact: [],
  help: [],
};
