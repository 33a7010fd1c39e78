import { resolve } from '$app/paths';
import type { components } from '#lib/api/schema.d.ts';
import type { Need } from '#lib/today/needs.ts';
import { ofAdvice, ofDecision, ofProposal } from '#lib/today/thought.ts';
import { say } from '#lib/words/words.svelte.ts';

type Schemas = components['schemas'];

/** Things of one kind that wait for somebody: the first of them, and how many there are. */
export interface Waits {
  needs: Need[];
  count: number;
  /** Says how many there are. */
  text: 'decide-advice' | 'decide-to-judge' | 'decide-to-look-at' | 'decide-proposals' | 'decide-remarks';
  /** Where all of them are. */
  href: string;
}

/** What was read of what waits. */
export interface Read {
  asked: readonly Schemas['RecommendationCardBody'][];
  toJudge: readonly Schemas['RecommendationCardBody'][];
  toLookAt: readonly Schemas['DecisionCardBody'][];
  proposals: readonly Schemas['ProposalHeadBody'][];
  remarks: readonly Schemas['RemarkBody'][];
}

/** How many of a kind are named one by one. */
const few = 5;

/** What waits, kind after kind; `counts` where more of a kind may wait than were read. */
export function waitsOf(
  workspace: string,
  read: Read,
  counts: { waiting: number; toJudge: number; proposals: number; remarks: number },
): Waits[] {
  const advice = resolve('/w/[workspace]/decide/recommendations', { workspace });
  const decisions = resolve('/w/[workspace]/decide/decisions', { workspace });
  const strategy = resolve('/w/[workspace]/decide/strategy', { workspace });
  const all: Waits[] = [
    {
      text: 'decide-advice',
      count: counts.waiting,
      href: `${advice}?show=waiting`,
      needs: read.asked.map((it) => ofAdvice(workspace, it)),
    },
    {
      text: 'decide-proposals',
      count: counts.proposals,
      href: `${strategy}#proposals`,
      needs: read.proposals.map((it) => ofProposal(workspace, it)),
    },
    {
      text: 'decide-to-judge',
      count: counts.toJudge,
      href: `${advice}?show=to_judge`,
      needs: read.toJudge.map((it) => ({
        ...ofAdvice(workspace, it),
        note: say('decide-wait-judge-more', { name: it.made_by.name }),
        standing: 'planned',
        label: say('decide-wait-judge'),
        since: it.made_at,
      })),
    },
    {
      text: 'decide-to-look-at',
      count: read.toLookAt.length,
      href: `${decisions}?show=to_look_at`,
      needs: read.toLookAt.map((it) => ofDecision(workspace, it)),
    },
    {
      text: 'decide-remarks',
      count: counts.remarks,
      href: strategy,
      needs: read.remarks.map((it) => ({
        id: it.id,
        title: it.body,
        note: say('decide-wait-remark-more', { name: it.made_by.name, on: it.name || say('decide-wait-remark-introduction') }),
        standing: 'rest',
        label: say('decide-wait-remark'),
        since: it.made_at,
        href: `${strategy}#${it.passage.id ? `${it.passage.kind}-${it.passage.id}` : it.passage.kind}`,
      })),
    },
  ];
  return all.filter(({ count }) => count > 0).map((each) => ({ ...each, needs: each.needs.slice(0, few) }));
}
