/**
 * Puts the parts together; what every shell starts (architecture.md, decision 3). A session is one window or one
 * script: it has a role, parses every input by the table of api.ts, and answers values.
 */
import { type Result } from '../src-shared/result.ts';

export type Session = {
  call(name: string, input: unknown): Promise<Result<unknown>>;
  close(): Promise<void>;
};
export type Core = { openSession(): Session; close(): Promise<void> };
