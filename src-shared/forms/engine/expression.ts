/** CEL, the Common Expression Language, as forms use it: integers are votes, every name declared, types checked at once. */
import { Environment } from '@marcbachmann/cel-js';
import { fail, ok, shortened, type Result } from '../../result.ts';
import { type Scope } from './facts.ts';

export type Types = Readonly<Record<string, 'int' | 'bool' | 'string' | 'list<int>' | 'list<string>'>>;
type Values = { int: bigint; bool: boolean };

/** CEL has no sum; this is the one function added to it. */
const base = new Environment().registerFunction('sum(list<int>): int', (numbers: readonly bigint[]) =>
  numbers.reduce((sum, n) => sum + n, 0n),
);

/** Compiles expressions over the given variables; an unknown name or a wrong type is a failure, with its place marked. */
export function expressionsOver(types: Types) {
  const environment = base.clone();
  for (const [name, type] of Object.entries(types)) environment.registerVariable(name, type);

  return <T extends keyof Values>(source: string, type: T): Result<(scope: Scope) => Values[T], 'form-expression'> => {
    const checked = environment.check(source);
    if (!checked.valid)
      return fail(
        'form-expression',
        `"${shortened(source)}" cannot be understood: ${shortened(checked.error?.message ?? 'no reason given')}`,
      );
    if (checked.type !== type)
      return fail('form-expression', `"${shortened(source)}" gives ${checked.type}, but ${type} is needed here.`);
    const run = environment.parse(source);
    return ok((scope) => run(scope) as Values[T]);
  };
}
