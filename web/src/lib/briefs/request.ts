import type { components } from '#lib/api/schema.d.ts';

type Named = components['schemas']['BriefNamedBody'];
export type Request = components['schemas']['BriefRequestForm'];

/** Something of the strategy that can be chosen. */
export interface Choice {
  id: string;
  name: string;
}

/** What a form of a brief holds. `own` as a usage: in one's own words. */
export interface Draft {
  title: string;
  purpose: string;
  usage: string;
  usageWords: string;
  audience: string;
  audienceWords: string;
  dueOn: string;
  dueWhy: string;
  material: string;
  form: string;
  place: string;
  more: string;
}

export const own = 'own';

export function emptyDraft(usages: readonly Choice[]): Draft {
  return {
    title: '',
    purpose: '',
    usage: usages.length === 0 ? own : '',
    usageWords: '',
    audience: '',
    audienceWords: '',
    dueOn: '',
    dueWhy: '',
    material: '',
    form: '',
    place: '',
    more: '',
  };
}

/** What was asked, to be said anew. */
export function draftOf(brief: {
  title: string;
  purpose: string;
  usage: Named;
  audience: Named;
  due_on?: string | null;
  due_why: string;
  material: string;
  form?: string | null;
  place: string;
  more: string;
}): Draft {
  const chosen = (named: Named) => named.id ?? (named.words ? own : '');
  const words = (named: Named) => (named.id ? '' : named.words);
  return {
    title: brief.title,
    purpose: brief.purpose,
    usage: chosen(brief.usage),
    usageWords: words(brief.usage),
    audience: chosen(brief.audience),
    audienceWords: words(brief.audience),
    dueOn: brief.due_on ?? '',
    dueWhy: brief.due_why,
    material: brief.material,
    form: brief.form ?? '',
    place: brief.place,
    more: brief.more,
  };
}

/** As the API takes it. */
export function requestOf(draft: Draft): Request {
  const id = (value: string) => (value === '' || value === own ? null : value);
  return {
    title: draft.title,
    purpose: draft.purpose,
    usage: id(draft.usage),
    usage_words: draft.usage === own ? draft.usageWords : '',
    audience: id(draft.audience),
    audience_words: draft.audience === own ? draft.audienceWords : '',
    due_on: draft.dueOn,
    due_why: draft.dueWhy,
    material: draft.material,
    form: draft.form === '' ? null : draft.form,
    place: draft.place,
    more: draft.more,
  };
}

/** The fields of a refusal that stand in the form. */
export const requestFields = [
  'title',
  'purpose',
  'usage',
  'usage_words',
  'audience',
  'audience_words',
  'due_on',
  'due_why',
  'material',
  'form',
  'place',
  'more',
] as const;
