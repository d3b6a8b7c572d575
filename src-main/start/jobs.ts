/** Jobs: how far this window's own is, what it brought, and stopping it. */
import { type jobsCalls } from '../../src-shared/api/start/jobs.ts';
import { type HandlersOf } from '../session/session.ts';

export const jobs: HandlersOf<typeof jobsCalls> = {
  'jobs.view': async (session, { job }) => session.jobs.view(job),
  'jobs.cancel': async (session, { job }) => session.jobs.cancel(job),
};
