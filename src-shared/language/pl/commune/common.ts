export const rooms = {
  rooms: 'Działy',
  room: { board: 'Stan', receive: 'Przyjmowanie', results: 'Wyniki' },
};
