/** Precinct 1 on a laptop: open, and with a commission of five, as the real forms' rules about people read it (C04, M19). */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seal } from '../../src-main/keys/seal.ts';
import { type Definition, definitionSchema } from '../../src-shared/definition/definition.ts';
import { type ProtocolPayload } from '../../src-shared/protocol/payload.ts';
import {
  chairsKey,
  closeMayor,
  type Desk,
  enterTwice,
  goodNumbers,
  MAYOR,
  openDesk,
  openPrecinct,
  stick,
} from './core.ts';
import { sampleForm } from './sample.ts';
import { definition, packageFiles, seeds } from './sealed.ts';

/** The other protocol of the precinct, after the mayor's. */
export const COUNTY = 'county-council/1/r1';

/** A laptop with the precinct open: of the small election, whose commission is one person, or of another definition. */
export async function precinctDesk(of?: Definition): Promise<Desk> {
  const desk = await openDesk(of && packageFiles({ 'definition.urna': seal(of, seeds.commune) }));
  await desk.ask('package.openPrecinct', openPrecinct);
  return desk;
}

export const commission: Definition['precincts'][number]['commission'] = [
  { name: 'Ewa Ćma', role: 'chair' },
  { name: 'Łukasz Gęś', role: 'deputy' },
  { name: 'Anna Żak', role: 'member' },
  { name: 'Jan Ćwik', role: 'member' },
  { name: 'Zofia Pięta', role: 'member' },
];

/** The small election with that commission; its small forms have the rules about people of the real ones. */
export function withPeople(change: Partial<Definition['precincts'][number]> = {}): Definition {
  const plain = definition();
  const rules = sampleForm('2024/mayor').rules.filter(({ code }) => /^(T2[45]|M23)/.test(code));
  return definitionSchema.parse({
    ...plain,
    forms: plain.forms.map((form) => ({ ...form, rules: [...form.rules, ...rules] })),
    precincts: plain.precincts.map((one) => ({ ...one, commission, appointed: commission.length, ...change })),
  });
}

/** The commission, of whom only those named are there. */
export const present = (...names: string[]) =>
  commission.map((member) => ({ ...member, present: names.includes(member.name) }));
export const everybody = present(...commission.map(({ name }) => name));
export const hours = { opened: '2029-04-08T07:00:00+02:00', closed: '2029-04-08T21:00:00+02:00' };

/** Two members type the same numbers. */
export const enterPeople = (desk: Desk) => enterTwice(desk, ['Anna Żak', 'Jan Ćwik'], goodNumbers);

/** From two entries to the final paper. */
export async function closePeople(desk: Desk, attendance = everybody): Promise<void> {
  await desk.ask('notes.saveAttendance', { id: MAYOR, attendance, ...hours });
  await desk.ask('notes.saveRefusals', { id: MAYOR, refusals: 0 });
  await desk.ask('check.confirmReading', { id: MAYOR, by: 'Ewa Ćma' });
  await closeMayor(desk);
}

/** Signs, carries, and reads what was sealed onto the stick. */
export async function carried(desk: Desk): Promise<ProtocolPayload> {
  await desk.ask('seal.sign', { ids: [MAYOR], key: chairsKey });
  await desk.ask('carry.export', { id: MAYOR, medium: stick });
  const name = readdirSync(join(desk.dir, stick)).find((one) => one.endsWith('-r1.urna')) ?? '';
  const file = JSON.parse(readFileSync(join(desk.dir, stick, name), 'utf8')) as { payload: string };
  return JSON.parse(Buffer.from(file.payload, 'base64url').toString()) as ProtocolPayload;
}
