/** Paths of results as on paper: `results/1`, `results/for`, `results/13/total`, `results/13/1`. Everything else is a field. */

type Numbered = number | string;

/** A candidate: of a list, or where single names stand. */
export function candidatePath(position: Numbered, list: Numbered | null = null): string {
  return list === null ? `results/${position}` : `results/${list}/${position}`;
}

/** A list as a whole. */
export function listPath(list: Numbered): string {
  return `results/${list}/total`;
}

export function answerPath(answer: string): string {
  return `results/${answer}`;
}

/** What stands behind `results/`; null for a field. */
export function resultOf(path: string): string | null {
  return path.startsWith('results/') ? path.slice('results/'.length) : null;
}
