import type * as pl from '../../pl/ui/form.ts';

export const form: typeof pl.form = { missing: 'This is still missing.' };
