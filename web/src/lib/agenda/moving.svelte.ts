import { minutesLater, plus, type View } from './days.ts';
import type { Item } from './items.ts';

/** A piece on its way to another time, before it is put down. */
export class Moving {
  item = $state.raw<Item>();
  /** Where it would stand, as clocks in the agenda's zone show it. */
  local = $state('');

  begin(item: Item): void {
    this.item = item;
    this.local = item.local.slice(0, 16);
  }

  end(): void {
    this.item = undefined;
  }

  get day(): string {
    return this.local.slice(0, 10);
  }

  get isElsewhere(): boolean {
    return this.item !== undefined && this.local !== this.item.local.slice(0, 16);
  }

  days(count: number): void {
    this.local = `${plus(this.day, count)}${this.local.slice(10)}`;
  }

  minutes(count: number): void {
    this.local = minutesLater(this.local, count);
  }

  /** What a key does while something is moved. Gives whether it did something. */
  press(event: Pick<KeyboardEvent, 'key' | 'shiftKey'>, view: View): boolean {
    const { key, shiftKey } = event;
    const step = shiftKey ? 60 : 15;
    if (key === 'ArrowLeft') this.days(-1);
    else if (key === 'ArrowRight') this.days(1);
    else if (key === 'PageUp') this.days(-7);
    else if (key === 'PageDown') this.days(7);
    else if (key === 'ArrowUp') view === 'month' && !shiftKey ? this.days(-7) : this.minutes(-step);
    else if (key === 'ArrowDown') view === 'month' && !shiftKey ? this.days(7) : this.minutes(step);
    else return false;
    return true;
  }
}
