/**
 * Two windows on one thing (docs/architecture.md, "What decides is read where it is written"). A command that decides
 * names the version it saw (`seen`) and is told where that is not the newest any more. Saving a field names the value
 * it replaces (`was`): two windows that write two different fields both keep, of one field the second is told.
 */
import { z } from 'zod';
import { fail, ok, type Result } from '../result.ts';

/** Of one document: 0 before there is one, and one more with every change. */
export const version = z.int().min(0);

/** @param where what it is about, for people: a protocol, a field */
export function changedMeanwhile(where: string): Result<never, 'changed-meanwhile'> {
  return fail(
    'changed-meanwhile',
    'Somebody changed this in another window. Nothing was overwritten; look at it as it stands now.',
    where,
  );
}

/** Whether somebody who decides saw the newest. */
export function checkSeen(where: string, seen: number, stands: number): Result<null, 'changed-meanwhile'> {
  return seen === stands ? ok(null) : changedMeanwhile(where);
}

/**
 * Writes fields over what stands. Each must stand as it was seen; that it stands already as it is wanted is a saving
 * that arrived twice. A field that is wanted as it was, or not at all, stays whatever it became meanwhile.
 */
export function writeSeen<T>(
  stands: Readonly<Record<string, T>>,
  wanted: Readonly<Record<string, T>>,
  was: Readonly<Record<string, T>>,
): Result<Record<string, T>, 'changed-meanwhile'> {
  const changes = Object.entries(wanted).filter(([field, value]) => textOf(value) !== textOf(was[field]));
  const other = changes.find(([field, value]) => ![textOf(was[field]), textOf(value)].includes(textOf(stands[field])));
  if (other !== undefined) return changedMeanwhile(other[0]);
  return ok({ ...stands, ...Object.fromEntries(changes) });
}

/** Blank and not there are one. */
const textOf = (value: unknown) => JSON.stringify(value ?? null);
