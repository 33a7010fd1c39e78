import { counted } from '#lib/words/counted.ts';
import { say, words } from '#lib/words/words.svelte.ts';
import { dayName, monthStart, plus, type View } from './days.ts';
import { goesOut, placeOf, type Agenda, type Silence } from './items.ts';

/** Which time a sentence speaks of: "this week", "in the week of 22 March", "in March 2027". */
function when(view: View, around: string, { from, until, today }: Agenda): string {
  const language = words.language;
  if (view === 'month') {
    return monthStart(today) === monthStart(around)
      ? say('agenda-when-this-month')
      : say('agenda-when-month', {
          month: dayName(around, language, { weekday: undefined, day: undefined, year: 'numeric' }),
        });
  }
  const current = from <= today && today <= until;
  if (view === 'list') return say(current ? 'agenda-when-four-weeks' : 'agenda-when-four-weeks-from', { day: plainDay(from) });
  return current ? say('agenda-when-this-week') : say('agenda-when-week', { day: plainDay(from) });
}

function plainDay(day: string): string {
  return dayName(day, words.language, { weekday: undefined });
}

/** How the time that is shown stands, in one sentence. */
export function sentenceOf(view: View, around: string, agenda: Agenda): string {
  // A month is shown in whole weeks; only its own days are spoken of.
  const first = view === 'month' ? monthStart(around) : agenda.from;
  const last = view === 'month' ? plus(monthStart(around, 1), -1) : agenda.until;
  const within = agenda.items.filter((item) => {
    const day = item.local.slice(0, 10);
    return goesOut(item) && first <= day && day <= last;
  });
  const said = { ...counted(within.length, words.language), when: when(view, around, agenda) };
  return last < agenda.today ? say('agenda-sentence-past', said) : say('agenda-sentence', said);
}

/** A silence, in one sentence. */
export function silenceOf(silence: Silence, agenda: Agenda): string {
  const name = placeOf(silence.channel, agenda.channels);
  const day = (of: string): string => dayName(of, words.language, { weekday: undefined });
  if (!silence.since && !silence.next) return say('agenda-silence-ever', { name });
  if (!silence.since) return say('agenda-silence-first', { name, next: day(silence.next ?? '') });
  const said = { name, since: day(silence.since), next: day(silence.next ?? silence.since), ...counted(silence.days, words.language) };
  if (!silence.next) return silence.since < agenda.today ? say('agenda-silence-since', said) : say('agenda-silence-after', said);
  return say('agenda-silence-between', said);
}

/** The silence that is told on top. */
export function longestOf(agenda: Agenda): Silence | undefined {
  return agenda.silences.toSorted((one, other) => other.days - one.days)[0];
}

/** The second sentence: the longest silence, and how many things crowd one another. */
export function moreOf(agenda: Agenda): string | undefined {
  const longest = longestOf(agenda);
  const house = agenda.appearances.length;
  const parts = [
    house > 0 ? say('appearances-sentence', counted(house, words.language)) : undefined,
    longest ? silenceOf(longest, agenda) : undefined,
    agenda.collisions.length > 0
      ? say('agenda-crowded', counted(agenda.collisions.length, words.language))
      : undefined,
  ].filter((part) => part !== undefined);
  return parts.length > 0 ? parts.join(' ') : undefined;
}
