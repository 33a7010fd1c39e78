import { say } from '#lib/words/words.svelte.ts';

/** What a piece is counted by, in the order one reads them. */
export const ofPieces = ['likes', 'reposts', 'replies', 'quotes'] as const;
/** What a channel as a whole is counted by. */
export const ofChannels = ['followers', 'members', 'posts'] as const;

export type Metric = (typeof ofPieces)[number] | (typeof ofChannels)[number];

export const nameOf = (metric: Metric): string => say(`numbers-metric-${metric}`);
export const meaningOf = (metric: Metric): string => say(`numbers-meaning-${metric}`);
