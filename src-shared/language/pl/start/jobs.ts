export const jobs = {
  stop: 'Przerwij',
  stopping: 'Przerywam…',
};
