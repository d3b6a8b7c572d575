export const rooms = {
  rooms: 'Działy',
  room: { board: 'Tablica', receive: 'Przyjmowanie', results: 'Wyniki' },
};
