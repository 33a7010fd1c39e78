import type { components } from '#lib/api/schema.d.ts';
import { dashed, type Dashed } from '#lib/words/dashed.ts';
import { dateOf } from '#lib/words/times.ts';
import { say, type Language } from '#lib/words/words.svelte.ts';

type Entry = components['schemas']['AuditEntryBody'];

/** Every action that leaves a trace, as the API names it. */
const deeds = [
  'workspace.configure',
  'workspace.create',
  'workspace.join',
  'user.manage',
  'original.create',
  'original.edit',
  'original.publish',
  'original.schedule',
  'original.unpublish',
  'original.trash',
  'original.restore',
  'revision.restore',
  'category.manage',
  'tag.manage',
  'author.manage',
  'audience.manage',
  'usage.manage',
  'media.upload',
  'media.edit',
  'media.delete',
  'media.replace',
  'site.configure',
  'channel.connect',
  'channel.declare',
  'channel.edit',
  'channel.disconnect',
  'fit.weigh',
  'trial.open',
  'trial.close',
  'fact.manage',
  'variant.edit',
  'publication.place',
  'publication.schedule',
  'publication.cancel',
  'publication.retry',
  'publication.correct',
  'publication.withdraw',
  'publication.settle',
  'publication.confirm_by_hand',
  'conversation.close',
  'conversation.reopen',
  'conversation.mark',
  'message.let_through',
  'message.hide',
  'message.answer',
  'agenda.subscribe',
  'queue.arrange',
  'queue.manage',
  'cost.record',
  'member.invite',
  'member.change_role',
  'member.remove',
  'invitation.revoke',
  'token.manage',
  'token.oversee',
  'strategy.remark',
  'strategy.propose',
  'strategy.edit',
  'strategy.accept',
  'strategy.restore',
  'recommendation.make',
  'recommendation.edit',
  'recommendation.withdraw',
  'recommendation.send',
  'recommendation.answer',
  'recommendation.judge',
  'decision.record',
  'decision.look_again',
  'involvement.link',
  'review.hold',
  'responsibility.manage',
  'brief.ask',
  'brief.edit',
  'brief.reply',
  'brief.answer',
  'brief.invite',
  'campaign.order',
  'campaign.edit',
  'home.configure',
  'appearance.manage',
  'health.look',
  'plan.make',
  'plan.follow',
] as const;

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

type Deed = (typeof deeds)[number];
type Worded<Name extends string> = Name extends `${infer Noun}.${infer Verb}` ? `${Noun}-${Dashed<Verb>}` : never;

/** As its sentence is named. */
function worded<Name extends Deed>(name: Name): Worded<Name> {
  return dashed(name.replace('.', '-')) as Worded<Name>;
}

/** What was done, to stand after a name. */
export function deedOf({ action, detail }: Entry): string {
  const known = deeds.find((deed) => deed === action);
  if (!known) return say('audit-deed-other', { action });
  const said = isRecord(detail) ? detail : {};
  const how = 'created' in said ? 'created' : 'deleted' in said ? 'deleted' : 'changed';
  const after = isRecord(said['after']) ? said['after'] : {};
  const name = [said['created'], said['deleted'], after['name'], said['name'], said['title'], said['handle']].find(
    (each): each is string => typeof each === 'string' && each !== '',
  );
  return say(`audit-deed-${worded(known)}`, { how, name: name ?? '', named: name ? 'yes' : 'no' });
}

/** What kind of a doer it was: somebody at the workbench, something with a token, the installation itself. */
export function doerKind({ principal_kind: kind, detail }: Entry): 'person' | 'token' | 'system' {
  if (kind === 'system' || kind === 'operator') return 'system';
  return kind === 'agent' || (isRecord(detail) && typeof detail['token'] === 'string') ? 'token' : 'person';
}

/** Who did it. */
export function doerOf({ principal_kind: kind, principal_name: name, detail }: Entry): string {
  if (kind === 'system') return say('audit-system');
  if (kind === 'operator') return say('audit-operator', { name });
  if (kind === 'agent') return say('audit-agent', { name });
  if (kind === 'client') return say('audit-client', { name });
  if (isRecord(detail) && typeof detail['token'] === 'string') return say('audit-token', { name, token: detail['token'] });
  return name;
}

export interface Change {
  field: string;
  before: string | undefined;
  after: string;
}

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return say('audit-nothing');
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** What was recorded of the change, field by field; what stayed as it was is left out. */
export function changesOf({ detail }: Entry): Change[] {
  if (!isRecord(detail)) return [];
  const { before, after, token: _said, ...rest } = detail;
  const others = Object.entries(rest).map(([field, value]) => ({ field, before: undefined, after: shown(value) }));
  if (isRecord(before) && isRecord(after)) {
    const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
    return [
      ...fields
        .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
        .map((field) => ({ field, before: shown(before[field]), after: shown(after[field]) })),
      ...others,
    ];
  }
  if ('after' in detail) return [{ field: '', before: shown(before), after: shown(after) }, ...others];
  return others;
}

export interface Day {
  name: string;
  entries: Entry[];
}

/** The entries parted by day, as the reader's own clock counts them. */
export function byDay(entries: readonly Entry[], now: Date, language: Language): Day[] {
  const yesterday = new Date(now);
  yesterday.setDate(now.getDate() - 1);
  const days: Day[] = [];
  for (const entry of entries) {
    const at = new Date(entry.at);
    const on = at.toDateString();
    const name =
      on === now.toDateString()
        ? say('audit-today')
        : on === yesterday.toDateString()
          ? say('audit-yesterday')
          : dateOf(at, language);
    const last = days.at(-1);
    if (last?.name === name) last.entries.push(entry);
    else days.push({ name, entries: [entry] });
  }
  return days;
}
