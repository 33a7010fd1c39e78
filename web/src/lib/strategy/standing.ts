import type { Standing } from '#lib/ui/StateBadge.svelte';
import { say } from '#lib/words/words.svelte.ts';
import { isMain, type Remark, type Strategy } from './strategy.ts';

/** How a part of the strategy stands: how much there is of it, and what of it doesn't hold. */
export interface Row {
  label: string;
  /** Where it is written. */
  href: string;
  count?: number;
  /** What doesn't hold. */
  off: { standing: Standing; text: string }[];
  /** What is said when everything does. */
  on: string;
}

/** The parts of the strategy in the order in which they are written. */
export function rowsOf({ content, standing }: Strategy, remarks: readonly Remark[]): Row[] {
  const unknown = (count: number, text: (count: number) => string): Row['off'] =>
    count > 0 ? [{ standing: 'unknown', text: text(count) }] : [];
  const channels = content.servings.filter(isMain).length;
  const none = say('strategy-stands-none');
  const rows: Row[] = [
    {
      label: say('strategy-stands-introduction'),
      href: '#introduction',
      off: [],
      on: content.introduction ? say('strategy-stands-introduction-on') : none,
    },
    {
      label: say('strategy-objectives'),
      href: '#objectives',
      count: content.objectives.length,
      off: [
        ...(standing.past_objectives.length > 0
          ? [{ standing: 'warn' as const, text: say('strategy-stands-objectives-past', { count: standing.past_objectives.length }) }]
          : []),
        ...unknown(standing.unserved_objectives.length, (count) => say('strategy-stands-objectives-off', { count })),
      ],
      on: content.objectives.length > 0 ? say('strategy-stands-objectives-on') : none,
    },
    {
      label: say('strategy-usages'),
      href: '#usages',
      count: content.usages.length,
      off: unknown(standing.unserved_usages.length, (count) => say('strategy-stands-usages-off', { count })),
      on: content.usages.length > 0 ? say('strategy-stands-usages-on') : none,
    },
    {
      label: say('strategy-stands-channels'),
      href: standing.channels_without_usage.length > 0 ? '#unassigned' : '#served',
      count: channels,
      off: unknown(standing.channels_without_usage.length, (count) => say('strategy-stands-channels-off', { count })),
      on: channels > 0 ? say('strategy-stands-channels-on') : none,
    },
    {
      label: say('strategy-audiences'),
      href: '#audiences',
      count: content.audiences.length,
      off: unknown(standing.unspoken_audiences.length, (count) => say('strategy-stands-audiences-off', { count })),
      on: content.audiences.length > 0 ? say('strategy-stands-audiences-on') : none,
    },
  ];
  const [first] = remarks;
  if (first) {
    rows.push({
      label: say('strategy-stands-remarks'),
      href: placeOf(first),
      count: remarks.length,
      off: [],
      on: say('strategy-stands-remarks-on', { count: remarks.length }),
    });
  }
  return rows;
}

/** Where on the page a remark stands. */
function placeOf({ passage, standing }: Remark): string {
  if (passage.kind === 'introduction') return '#introduction';
  return standing === 'gone' ? '#elsewhere' : `#${passage.kind}-${passage.id ?? ''}`;
}
