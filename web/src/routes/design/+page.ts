import { need } from '#lib/words/words.svelte.ts';
import type { PageLoad } from './$types.d.ts';

export const load: PageLoad = () => need('shell', 'design', 'write', 'agenda', 'appearances', 'numbers', 'standing');
