import { answer, api } from '#lib/api/client.ts';
import { Problem } from '#lib/api/problem.ts';
import type { components } from '#lib/api/schema.d.ts';
import type { Channel } from './states.ts';

/** Stands for a usage that isn't written down yet. */
export const another = 'another';

/** What a channel is for, while somebody says it. Nothing has to be decided. */
export class PurposeDraft {
  usage = $state('');
  /** What people come to do, where it isn't written down yet; then `usage` is `another`. */
  another = $state('');
  audience = $state('');
  keeper = $state('');
  reviewOn = $state('');
  times = $state('');
  per = $state('week');

  static readonly fields = [
    'usage_name',
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

  /** Writes the usage down that was named here first, so that the place can serve it. */
  async settle(workspace: string): Promise<void> {
    if (this.usage !== another) return;
    if (this.another.trim() === '') {
      this.usage = '';
      return;
    }
    try {
      const made = await answer(
        api.POST('/workspaces/{workspace}/usages', { params: { path: { workspace } }, body: { name: this.another.trim() } }),
      );
      this.usage = made.id;
    } catch (caught) {
      if (!(caught instanceof Problem)) throw caught;
      const faults = caught.faults.map((fault) => ({ ...fault, field: 'usage_name' }));
      throw new Problem({ title: caught.message, status: caught.status, code: caught.code, faults });
    }
  }

  body(): components['schemas']['PurposeForm'] {
    const times = Math.round(Number(this.times));
    return {
      usage: (this.usage !== another && this.usage) || null,
      audience: this.audience || null,
      keeper: this.keeper || null,
      review_on: this.reviewOn || null,
      rhythm: `${this.times}`.trim() !== '' && Number.isFinite(times) ? { times, per: this.per } : null,
    };
  }
}
