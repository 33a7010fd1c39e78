import type { components } from '#lib/api/schema.d.ts';
import type { Fit } from './fit.ts';

export class ReasonDraft {
  kind = $state('usage');
  side = $state('for');
  says = $state('');
}

/** What a person says of a place, while they say it. */
export class FitDraft {
  usages = $state<string[]>([]);
  home = $state<string[]>([]);
  network = $state('');
  audience = $state('unknown');
  source = $state('');
  reasons = $state<ReasonDraft[]>([]);
  times = $state('');
  per = $state('week');
  answerHours = $state('');
  hours = $state('');
  money = $state('');
  currency = $state('EUR');

  constructor({ said }: Fit) {
    this.usages = [...said.usages];
    this.home = [...said.home_serves];
    this.network = said.network;
    this.audience = said.audience;
    this.source = said.audience_source;
    this.reasons = said.reasons.map(({ kind, side, says }) => Object.assign(new ReasonDraft(), { kind, side, says }));
    this.times = said.rhythm?.times.toString() ?? '';
    this.per = said.rhythm?.per ?? 'week';
    this.answerHours = said.answer_hours?.toString() ?? '';
    this.hours = said.hours_there?.toString() ?? '';
    this.money = said.money?.toString() ?? '';
    this.currency = said.currency || 'EUR';
  }

  body(name: string): components['schemas']['FitForm'] {
    return {
      name,
      network: this.network.trim().toLowerCase(),
      usages: this.usages,
      home_serves: this.home.filter((id) => this.usages.includes(id)),
      audience: this.audience,
      audience_source: this.source,
      reasons: this.reasons.map(({ kind, side, says }) => ({ kind, side, says })),
      rhythm: this.times === '' ? null : { times: Math.round(Number(this.times)), per: this.per },
      answer_hours: whole(this.answerHours),
      hours_there: this.hours === '' ? null : Number(this.hours),
      money: this.money === '' ? null : Number(this.money),
      currency: this.currency,
    };
  }
}

function whole(typed: string): number | null {
  return typed === '' ? null : Math.round(Number(typed));
}
