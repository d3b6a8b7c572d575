import type * as pl from '../../pl/start/jobs.ts';

export const jobs: typeof pl.jobs = {
  stop: 'Stop',
  stopping: 'Stopping…',
};
