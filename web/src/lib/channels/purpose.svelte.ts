import type { components } from '#lib/api/schema.d.ts';
import type { Channel } from './states.ts';

/** What a channel is for, while somebody says it. Nothing has to be decided. */
export class PurposeDraft {
  usage = $state('');
  audience = $state('');
  keeper = $state('');
  reviewOn = $state('');
  times = $state('');
  per = $state('week');

  static readonly fields = [
    'purpose.usage',
    'purpose.audience',
    'purpose.keeper',
    'purpose.review_on',
    'purpose.rhythm.times',
    'purpose.rhythm.per',
    'purpose.rhythm',
  ];

  constructor(channel?: Channel) {
    this.usage = channel?.usage ?? '';
    this.audience = channel?.audience ?? '';
    this.keeper = channel?.keeper ?? '';
    this.reviewOn = channel?.review_on ?? '';
    this.times = channel?.rhythm?.times.toString() ?? '';
    this.per = channel?.rhythm?.per ?? 'week';
  }

  body(): components['schemas']['PurposeForm'] {
    const times = Math.round(Number(this.times));
    return {
      usage: this.usage || null,
      audience: this.audience || null,
      keeper: this.keeper || null,
      review_on: this.reviewOn || null,
      rhythm: `${this.times}`.trim() !== '' && Number.isFinite(times) ? { times, per: this.per } : null,
    };
  }
}
