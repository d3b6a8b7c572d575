import { createContext, useContext } from 'react';

/** Version of the results on screen: whoever records or withdraws says on which of them it was decided. */
export const ResultsSeen = createContext(0);

export function useResultsSeen(): number {
  return useContext(ResultsSeen);
}
