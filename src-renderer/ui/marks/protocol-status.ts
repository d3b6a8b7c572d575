/** A draft's ten states on the six tiles everybody learns once. */
import type { DraftState } from '../../../src-shared/protocol/draft.ts';
import type { Status } from './status-tile.tsx';

/** `word`: a more exact word on the tile than its usual one. */
export type Tile = { status: Status; word: 'differences' | 'printed' | 'signed' | 'exported' | 'superseded' | null };

export function statusOf(state: DraftState): Tile {
  switch (state) {
    case 'empty':
      return { status: 'none', word: null };
    case 'first-entry':
    case 'first-done':
    case 'second-entry':
    case 'entered':
      return { status: 'typing', word: null };
    case 'differences':
      return { status: 'warnings', word: 'differences' };
    case 'printed':
      return { status: 'typing', word: 'printed' };
    case 'signed':
      return { status: 'received', word: 'signed' };
    case 'exported':
      return { status: 'agreed', word: 'exported' };
    case 'superseded':
      return { status: 'none', word: 'superseded' };
  }
}
