/**
 * Imported first by a page whose policy forbids code from strings: zod then never tries it. It would fall back by itself,
 * but each try is a violation in the browser's console, where an observer may be looking for exactly that.
 */
import { config } from 'zod';

config({ jitless: true });
