import type * as pl from '../../pl/commune/common.ts';

export const rooms: typeof pl.rooms = {
  rooms: 'Departments',
  room: { board: 'Board', receive: 'Receiving', results: 'Results' },
};
