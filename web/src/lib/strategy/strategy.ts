import { answer, api } from '#lib/api/client.ts';
import type { components } from '#lib/api/schema.d.ts';
import { rhythmText } from '#lib/channels/states.ts';
import { ofChannels, nameOf } from '#lib/numbers/metrics.ts';
import { dashed } from '#lib/words/dashed.ts';
import { dayText } from '#lib/words/times.ts';
import { say, words } from '#lib/words/words.svelte.ts';

type Schemas = components['schemas'];
export type Strategy = Schemas['StrategyBody'];
export type Content = Schemas['StrategyContent'];
export type Objective = Schemas['ObjectiveContent'];
export type Said = Schemas['SaidContent'];
export type Serving = Schemas['ServingContent'];
export type Change = Schemas['StrategyChangeBody'];
export type Remark = Schemas['RemarkBody'];
export type ProposalHead = Schemas['ProposalHeadBody'];
export type RevisionHead = Schemas['StrategyRevisionHeadBody'];
export type Kind = 'introduction' | 'objective' | 'usage' | 'audience' | 'serving';

/** What is said with a change. */
export interface Saying {
  why: string;
  grounds: Schemas['GroundsForm'];
  /** It is put to the others instead of done. */
  proposes: boolean;
  /** Whose words are taken where somebody else changed the same passage meanwhile. */
  prefer?: 'mine' | 'theirs' | undefined;
}

/** Writes the strategy anew, going on from `from`, or proposes to. */
export async function write(workspace: string, from: Strategy, content: Content, saying: Saying): Promise<void> {
  const path = { workspace };
  const shared = { goes_on_from: from.number, content, why: saying.why.trim() };
  if (saying.proposes) {
    await answer(api.POST('/workspaces/{workspace}/strategy/proposals', { params: { path }, body: shared }));
    return;
  }
  await answer(
    api.PUT('/workspaces/{workspace}/strategy', {
      params: { path },
      body: { ...shared, grounds: saying.grounds, prefer: saying.prefer ?? null },
    }),
  );
}

/** The list with one thing in it said anew, or at its end. */
export function with_<Thing extends { id: string }>(all: readonly Thing[], thing: Thing): Thing[] {
  return all.some(({ id }) => id === thing.id) ? all.map((one) => (one.id === thing.id ? thing : one)) : [...all, thing];
}

/** Whether it is the first thing its channel is for. */
export function isMain(serving: Serving): boolean {
  return serving.id === serving.channel;
}

/** The strategy without a usage: nothing names it any more. */
export function withoutUsage(content: Content, usage: string): Content {
  return {
    ...content,
    usages: content.usages.filter(({ id }) => id !== usage),
    objectives: content.objectives.map((it) => ({ ...it, usages: it.usages.filter((id) => id !== usage) })),
    servings: content.servings
      .filter((it) => isMain(it) || it.usage !== usage)
      .map((it) => (it.usage === usage ? { ...it, usage: null } : it)),
  };
}

/** The strategy without an audience. */
export function withoutAudience(content: Content, audience: string): Content {
  return {
    ...content,
    audiences: content.audiences.filter(({ id }) => id !== audience),
    servings: content.servings.map((it) => (it.audience === audience ? { ...it, audience: null } : it)),
  };
}

export function number(value: number): string {
  return new Intl.NumberFormat(words.language === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 3 }).format(value);
}

/** A day of the calendar, wherever one is. */
export function day(date: string): string {
  return dayText(date, words.language);
}

export function kindName(kind: string): string {
  const kinds = ['introduction', 'objective', 'usage', 'audience', 'serving'] as const;
  const known = kinds.find((each) => each === kind);
  return known ? say(`strategy-kind-${known}`) : kind;
}

const fields = [
  'text',
  'name',
  'sentence',
  'metric',
  'counted',
  'baseline',
  'target',
  'by',
  'budget',
  'usages',
  'usage',
  'audience',
  'rhythm',
  'tone',
  'kinds',
  'answer_hours',
] as const;

export function fieldName(field: string): string {
  const known = fields.find((each) => each === field);
  return known ? say(`strategy-field-${dashed(known)}`) : field;
}

/** What a field says, as one reads it. */
export function fieldText(field: string, text: string): string {
  if (text === '') return say('strategy-nothing');
  if (field === 'by') return day(text);
  if (field === 'target' || field === 'baseline') return number(Number(text));
  if (field === 'rhythm') {
    const [times = '', per = ''] = text.split('/');
    return rhythmText({ times: Number(times), per }) ?? text;
  }
  if (field === 'counted') {
    const [metric = '', ...rest] = text.split('@');
    return counted(metric, rest.join('@'));
  }
  return text;
}

export function counted(metric: string, channel: string): string {
  const known = ofChannels.find((each) => each === metric);
  return say('strategy-counted', { metric: known ? nameOf(known) : metric, channel });
}

/** Why a revision was made: what somebody said, else what made it. */
export function causeOf(head: RevisionHead): string {
  if (head.why) return head.why;
  const causes = ['begun', 'edited', 'listed', 'channel', 'accepted'] as const;
  const known = causes.find((each) => each === head.cause);
  if (known) return say(`strategy-cause-${known}`);
  return say('strategy-cause-returned', { number: head.returned_to ?? '' });
}
