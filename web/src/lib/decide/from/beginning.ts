import type { AdviceDraft } from '#lib/advice/AdviceForm.svelte';
import type { EvidenceDraft } from '#lib/advice/EvidenceField.svelte';
import type { DecisionDraft } from '#lib/advice/recording.ts';
import type { SubjectDraft } from '#lib/advice/SubjectField.svelte';
import type { components } from '#lib/api/schema.d.ts';
import { fetched } from '#lib/words/words.svelte.ts';
import { placeOfOrigin, type From } from '../from.ts';

/** What a form begins with, and what is to be done when it was sent. */
export interface Beginning {
  /** What it was filled in from, in words. */
  name: string;
  /** Where that stands. */
  href?: string | undefined;
  advice: Partial<AdviceDraft>;
  decision: Partial<DecisionDraft>;
  /** What is kept of where it came from. */
  origin?: components['schemas']['CameFromForm'] | undefined;
  /** The advice that a decision answers. */
  answers?: { id: string; question: string } | undefined;
  /** The decision in whose place one stands, or the advice that other advice replaces. */
  replaces?: { id: string; title: string } | undefined;
  /** What it came from is told of it. */
  advised?: ((recommendation: string) => Promise<void>) | undefined;
  decided?: ((decision: string) => Promise<void>) | undefined;
}

interface Said {
  subject: SubjectDraft;
  question: string;
  advice?: string | undefined;
  decision?: string | undefined;
  reasons?: string | undefined;
  evidence?: EvidenceDraft[] | undefined;
}

/** The same for both forms. */
export function both({ subject, question, advice = '', decision = '', reasons = '', evidence = [] }: Said) {
  return {
    advice: { subject, question, advice, reasons, evidence },
    decision: { subjects: [subject], question, decision, reasons, evidence },
  } satisfies Pick<Beginning, 'advice' | 'decision'>;
}

/** Paragraphs, without those that say nothing. */
export function paragraphs(...said: readonly (string | null | undefined)[]): string {
  return said.filter(Boolean).join('\n\n');
}

/** Which form is filled in. */
export type Form = 'advice' | 'decision';

/** Fetches what the form is filled in from. */
export async function beginning(workspace: string, from: From, form: Form): Promise<Beginning> {
  const begun = await readerOf(from)(workspace, from, form);
  return { href: placeOfOrigin(workspace, { ...from, channel: from.at }), ...begun };
}

type Reader = (workspace: string, from: From, form: Form) => Promise<Beginning>;

function readerOf({ kind }: From): Reader {
  switch (kind) {
    case 'fit':
      return async (at, from) => (await fetched(import('./fit.ts'), 'from', 'fit')).ofFit(at, from);
    case 'trial':
      return async (at, from) => (await fetched(import('./trial.ts'), 'from', 'fit', 'trial')).ofTrial(at, from);
    case 'plan':
      return async (at, from) =>
        (await fetched(import('./plan.ts'), 'from', 'fit', 'trial', 'channels', 'health')).ofPlan(at, from);
    case 'review':
      return async (at, from, form) =>
        (await fetched(import('./review.ts'), 'from', 'fit', 'trial', 'channels', 'health')).ofReview(at, from, form);
    case 'brief':
      return async (at, from) => (await fetched(import('./brief.ts'), 'from')).ofBrief(at, from);
    case 'advice':
      return async (at, from, form) => (await fetched(import('./thought.ts'), 'from')).ofAdvice(at, from, form);
    case 'decision':
      return async (at, from, form) => (await fetched(import('./thought.ts'), 'from')).ofDecision(at, from, form);
  }
}
