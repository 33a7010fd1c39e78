import type { Standing } from '#lib/ui/StateBadge.svelte';
import { dashed } from '#lib/words/dashed.ts';
import { say } from '#lib/words/words.svelte.ts';

export const standings = ['running', 'to_come', 'over', 'called_off'] as const;
export type CampaignStanding = (typeof standings)[number];

const marks: Record<CampaignStanding, Standing> = {
  running: 'moving',
  to_come: 'planned',
  over: 'good',
  called_off: 'rest',
};

export function isCampaignStanding(name: string): name is CampaignStanding {
  return (standings as readonly string[]).includes(name);
}

/** How a campaign stands today, for a badge. */
export function campaignStanding(standing: string): { standing: Standing; label: string } {
  if (!isCampaignStanding(standing)) return { standing: 'unknown', label: standing };
  return { standing: marks[standing], label: say(`campaigns-standing-${dashed(standing)}`) };
}
