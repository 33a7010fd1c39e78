import { tick } from 'svelte';
import { attempt } from '#lib/ui/attempt.ts';
import { toasts } from '#lib/ui/toasts.svelte.ts';
import { oddTime } from '#lib/words/planned.ts';
import { say, words } from '#lib/words/words.svelte.ts';
import { dayName, type Day, type View } from './days.ts';
import { crowding, nameOf, type Agenda, type Appearance, type Item, type UndatedItem } from './items.ts';
import { Moving } from './moving.svelte.ts';
import { giveUp, move, plan, type Placed, type Planned } from './plan.ts';

/** Where one plans: the screen that shows some days of the agenda. */
export interface Shown {
  readonly workspace: string;
  readonly agenda: Agenda;
  readonly view: View;
  /** Changes what the address asks for. */
  go: (changes: Record<string, string>) => Promise<void>;
  /** Reads the agenda anew, and waits until the page shows it: what has the focus next may be new. */
  reload: () => Promise<void>;
  focusOn: (stop: string) => Promise<void>;
}

/** What somebody does in the agenda: what is open, what is on its way, what was said of it last. */
export class Planning {
  readonly moving = new Moving();
  busy = $state(false);
  opened = $state.raw<Item>();
  dating = $state.raw<Item>();
  adding = $state<Day>();
  /** What the rest of the house says: one that is there, or the day of a new one. */
  telling = $state.raw<{ appearance?: Appearance; day: Day }>();
  subscribing = $state(false);
  /** For those who don't see it. */
  said = $state('');
  readonly #shown: Shown;

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  /** What stands within a quarter of an hour of where something is being moved to. */
  get near(): string | undefined {
    const { item, isElsewhere, local } = this.moving;
    if (!item || !isElsewhere) return undefined;
    const at = new Date(`${local}Z`).getTime();
    const other = this.#shown.agenda.items.find(
      (each) =>
        each.id !== item.id &&
        (each.channel ?? '') === (item.channel ?? '') &&
        Math.abs(new Date(`${each.local.slice(0, 16)}Z`).getTime() - at) < 15 * 60_000,
    );
    return other ? closeTo(other) : undefined;
  }

  movable(item: Item): boolean {
    const { agenda } = this.#shown;
    if (item.appearance) return item.movable;
    return item.movable && (item.what === 'original' ? agenda.may_plan_originals : agenda.may_plan_publications);
  }

  open(item: Item): void {
    if (item.appearance) this.telling = { appearance: item.appearance, day: item.appearance.first_day };
    else this.opened = item;
  }

  async begin(item: Item): Promise<void> {
    if (this.opened) {
      this.opened = undefined;
      // A dialog gives the focus back when it closes; only then can it go on.
      await tick();
    }
    this.moving.begin(item);
  }

  /** Puts down what is moved where it is now. */
  async place(): Promise<void> {
    const { item, local } = this.moving;
    if (!item || this.busy) return;
    if (!this.moving.isElsewhere) {
      await this.leave();
      return;
    }
    this.busy = true;
    const planned = { local, zone: this.#shown.agenda.zone };
    const done = await attempt(async () => {
      const placed = await move(this.#shown.workspace, item, planned);
      this.moving.end();
      await this.#tell(item.id, nameOf(item), planned, placed, item.appearance !== undefined);
    });
    this.busy = false;
    if (!done && this.moving.item) document.querySelector<HTMLElement>('[role="application"]')?.focus();
  }

  /** Leaves it where it was. */
  async leave(): Promise<void> {
    const { item } = this.moving;
    this.moving.end();
    this.said = say('agenda-move-left');
    await tick();
    if (item) await this.#shown.focusOn(item.id);
  }

  async moveTo(item: Item, planned: Planned): Promise<void> {
    const placed = await move(this.#shown.workspace, item, planned);
    await this.#tell(item.id, nameOf(item), planned, placed, item.appearance !== undefined);
  }

  async drop(item: Item, day: Day): Promise<void> {
    if (day === item.local.slice(0, 10)) return;
    const planned = { local: `${day}${item.local.slice(10, 16)}`, zone: this.#shown.agenda.zone };
    await attempt(() => this.moveTo(item, planned));
  }

  async add(item: UndatedItem, planned: Planned): Promise<void> {
    const placed = await plan(this.#shown.workspace, item, planned);
    this.adding = undefined;
    await this.#tell(placed.id, nameOf(item), planned, placed);
  }

  async giveUp(item: Item): Promise<void> {
    const { workspace } = this.#shown;
    this.opened = undefined;
    await attempt(async () => {
      await giveUp(workspace, item);
      await this.#shown.reload();
      this.said = say('agenda-given-up', { name: nameOf(item) });
      const { planned, variant } = item;
      const back = async (): Promise<void> => {
        const { local, zone } = planned ?? { local: item.local, zone: this.#shown.agenda.zone };
        await plan(workspace, { ...item, variant: variant ?? null } as UndatedItem, { local, zone });
        await this.#shown.reload();
      };
      toasts.say(this.said, { undo: back });
      await this.#shown.focusOn(`+${item.local.slice(0, 10)}`);
    });
  }

  /** What the house says was written down, changed or struck out; `back` undoes that. */
  async told(name: string, day: Day, sentence: string, back: () => Promise<void>): Promise<void> {
    this.telling = undefined;
    await this.#show(day);
    this.said = sentence;
    toasts.say(sentence, { undo: () => this.#undo(name, back) });
  }

  /** Says where something went, what it is close to now, and offers the way back. */
  async #tell(id: string, name: string, wanted: Planned, { planned, undo }: Placed, house = false): Promise<void> {
    await this.#show(wanted.local.slice(0, 10));
    const at = planned?.moved_to ?? planned?.local ?? wanted.local;
    const day = dayName(at.slice(0, 10), words.language);
    const parts = [
      house ? say('appearances-moved', { name, day }) : say('agenda-moved', { name, day, time: at.slice(11, 16) }),
      oddTime(planned) ?? '',
      ...crowding(id, this.#shown.agenda).map(closeTo),
    ];
    this.said = parts.filter(Boolean).join(' ');
    toasts.say(this.said, {
      undo: async () => {
        await this.#undo(name, undo);
        await this.#shown.focusOn(id);
      },
    });
    await this.#shown.focusOn(id);
  }

  /** Turns to a day that isn't shown, and shows what stands there now. */
  async #show(day: Day): Promise<void> {
    const { agenda, view } = this.#shown;
    if (day < agenda.from || day > agenda.until) await this.#shown.go({ day, view });
    await this.#shown.reload();
  }

  async #undo(name: string, back: () => Promise<void>): Promise<void> {
    await back();
    await this.#shown.reload();
    this.said = say('agenda-undone', { name });
  }
}

function closeTo(other: Item): string {
  return say('agenda-close-to', { name: nameOf(other), time: other.local.slice(11, 16) });
}
