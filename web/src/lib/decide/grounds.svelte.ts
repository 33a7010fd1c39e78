import type { components } from '#lib/api/schema.d.ts';
import { say } from '#lib/words/words.svelte.ts';

export type Offers = components['schemas']['OffersBody'];
export type Offer = components['schemas']['GroundOfferBody'];

/** What something is about to be done to, as far as it is known. */
export interface SubjectWanted {
  kind: string;
  id?: string | undefined;
  word?: string | undefined;
}

/** On whose advice something is done, while somebody says it. Nothing has to be named. */
export class GroundsDraft {
  recommendation = $state('');
  decision = $state('');

  static readonly fields = ['grounds.recommendation', 'grounds.decision'];

  get named(): boolean {
    return this.recommendation !== '' || this.decision !== '';
  }

  body(): components['schemas']['GroundsForm'] {
    return { recommendation: this.recommendation || null, decision: this.decision || null };
  }
}

/** What became of advice, or of a decision, in a word. */
export function stateOfOffer({ state }: Pick<Offer, 'state'>): string {
  switch (state) {
    case 'taken':
      return say('decide-offer-taken');
    case 'in_part':
      return say('decide-offer-in-part');
    case 'refused':
      return say('decide-offer-refused');
    case 'withdrawn':
      return say('decide-offer-withdrawn');
    case 'standing':
      return say('decide-offer-standing');
    case 'superseded':
      return say('decide-offer-superseded');
    case 'over':
      return say('decide-offer-over');
    default:
      return say('decide-offer-open');
  }
}
