/** Board: which protocols are here, which agree with the paper, and questions to precincts. */
import { type boardCalls } from '../../../src-shared/api/commune/board.ts';
import { ok } from '../../../src-shared/result.ts';
import { communeOf, type HandlersOf, type Services } from '../../session/session.ts';
import { boardOf } from '../common/board-view.ts';
import { crossQuestions } from './questions.ts';

export function board(services: Services): HandlersOf<typeof boardCalls> {
  return {
    'board.view': async (session) => ok(await boardOf(communeOf(session), services.clock())),

    'board.questions': async (session) => crossQuestions(communeOf(session)),
  };
}
