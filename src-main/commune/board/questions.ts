/**
 * What the received protocols of one precinct ask about each other (X1–X7): questions to its commission, never a refusal.
 * Numbers are told of protocols that agree with their paper already: of others the paper is still to be typed blind.
 */
import { type CrossQuestionView } from '../../../src-shared/api/commune/board.ts';
import { crossTexts } from '../../../src-shared/forms/cross-text.ts';
import { checkTogether } from '../../../src-shared/protocol/cross.ts';
import { ok, type Result } from '../../../src-shared/result.ts';
import { type CommuneWorkspace } from '../../session/workspace.ts';
import { listAgreements } from '../../store/commune/repositories/agreements.ts';
import { lastEvidence } from '../common/evidence.ts';

export async function crossQuestions(workspace: CommuneWorkspace): Promise<Result<CrossQuestionView[]>> {
  const evidence = await lastEvidence(workspace);
  if (!evidence.ok) return evidence;
  const agreements = await listAgreements(workspace.store);
  const agreed = new Set(agreements.filter(({ status }) => status === 'agreed').map(({ protocol }) => protocol));
  const received = Map.groupBy(evidence.value.protocols, ({ payload }) => payload.precinct);
  return ok(
    workspace.pkg.definition.payload.precincts.flatMap((precinct) => {
      const own = received.get(precinct.number) ?? [];
      const found = checkTogether(
        precinct,
        own.map(({ payload }) => payload),
      );
      return found.map(({ rule, fields }) => ({
        precinct: precinct.number,
        rule,
        message: crossTexts[rule],
        numbers: fields.map(({ contest, constituency, field }) => {
          const of = own.find(({ payload: p }) => p.contest === contest && p.constituency === constituency);
          const shown = of !== undefined && agreed.has(of.hash) ? of.payload : null;
          return { contest, constituency, value: shown?.values[field] ?? null, refusals: shown?.refusals ?? null };
        }),
      }));
    }),
  );
}
