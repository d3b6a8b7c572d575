/** One whole form from the shared parts. The order of rules is the order of findings. */
import { type FormDefinition } from '../../src-shared/forms/schema.ts';
import { fields, sections } from './items.ts';
import { remarks } from './remarks.ts';
import { balanceRules } from './rules-balance.ts';
import { commissionRules } from './rules-commission.ts';
import { plausibleRules } from './rules-plausible.ts';
import { postalRules } from './rules-postal.ts';
import { voterRules } from './rules-voters.ts';
import { voteRules } from './rules-votes.ts';
import { type Variant } from './variant.ts';
import { results } from './votes.ts';

export function compose(variant: Variant): FormDefinition {
  return {
    schema: 1,
    type: 'form',
    id: variant.id,
    contest: variant.contest,
    ballot: variant.ballot,
    title: variant.title,
    sections: [...sections],
    fields: fields(variant),
    results: results(variant),
    remarks: [...remarks],
    rules: [
      ...voterRules(variant),
      ...postalRules,
      ...voteRules(variant),
      ...commissionRules,
      ...balanceRules,
      ...plausibleRules(variant),
    ],
  };
}
