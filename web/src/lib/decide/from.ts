import { resolve } from '$app/paths';

/** What a form of advice, or of a decision, can be filled in from. */
export const fromKinds = ['fit', 'trial', 'plan', 'review', 'brief', 'advice', 'decision'] as const;
export type FromKind = (typeof fromKinds)[number];

/** Which thing a form is filled in from. Only this stands in the address: the form asks for what it says itself. */
export interface From {
  kind: FromKind;
  /** Its identifier; for fit the place. */
  id: string;
  /** Where in it, or on what: the channel of a plan, the point of a review. */
  at?: string | undefined;
}

/** As it stands in an address: `fit:pinterest`, `review:‹id›:trial:‹id›`. */
export function written({ kind, id, at }: From): string {
  return [kind, id, ...(at ? [at] : [])].map((part) => encodeURIComponent(part).replaceAll('%3A', ':')).join(':');
}

/** What an address says; nothing for what it can't mean. */
export function readFrom(query: URLSearchParams): From | undefined {
  const [word = '', id = '', ...rest] = (query.get('from') ?? '').split(':');
  const kind = fromKinds.find((each) => each === word);
  if (!kind || id === '') return undefined;
  return { kind, id, at: rest.length > 0 ? rest.join(':') : undefined };
}

/** Where one advises something on the strength of it. */
export function adviseFrom(workspace: string, from: From): string {
  return `${resolve('/w/[workspace]/decide/recommendations/new', { workspace })}?from=${written(from)}`;
}

/** Where one records what was decided on the strength of it. */
export function decideFrom(workspace: string, from: From): string {
  return `${resolve('/w/[workspace]/decide/decisions/new', { workspace })}?from=${written(from)}`;
}

/** Where a trial, a plan, a review, a brief or the question of a place stands. */
export function placeOfOrigin(
  workspace: string,
  { kind, id, channel }: { kind: string; id: string; channel?: string | null | undefined },
): string | undefined {
  switch (kind) {
    case 'fit':
      return resolve('/w/[workspace]/channels/fit/[place]', { workspace, place: id });
    case 'trial':
      return channel ? `${resolve('/w/[workspace]/channels/[channel]', { workspace, channel })}#trial` : undefined;
    case 'plan':
      return channel ? `${resolve('/w/[workspace]/channels/[channel]', { workspace, channel })}#plan-${id}` : undefined;
    case 'review':
      return resolve('/w/[workspace]/decide/reviews/[review]', { workspace, review: id });
    case 'brief':
      return resolve('/w/[workspace]/briefs/[brief]', { workspace, brief: id });
    case 'advice':
      return resolve('/w/[workspace]/decide/recommendations/[recommendation]', { workspace, recommendation: id });
    case 'decision':
      return resolve('/w/[workspace]/decide/decisions/[decision]', { workspace, decision: id });
    default:
      return undefined;
  }
}
