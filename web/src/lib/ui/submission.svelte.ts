import { tick } from 'svelte';
import { Problem } from '#lib/api/problem.ts';
import { say } from '#lib/words/words.svelte.ts';

/**
 * One sending of a form: whether it is under way, what was refused, and at which field. What was typed stays where it
 * is.
 */
export class Submission {
  busy = $state(false);
  problem = $state.raw<Problem>();
  #missing = $state.raw<readonly string[]>([]);

  /** The sentence to show at a field, if it is the one that has to change. */
  at(field: string): string | undefined {
    if (this.#missing.includes(field)) return say('common-field-missing');
    return this.problem?.faults.find((fault) => fault.field === field)?.sentence;
  }

  /** The refusal, unless each of its faults stands at one of the fields shown. */
  beside(...fields: string[]): Problem | undefined {
    const faults = this.problem?.faults ?? [];
    return faults.length > 0 && faults.every((fault) => fields.includes(fault.field)) ? undefined : this.problem;
  }

  /**
   * Sends, unless something needed is empty. Afterwards the first field that has to change has the focus.
   *
   * @returns whether it was accepted.
   */
  async send(needed: Record<string, string>, work: () => Promise<void>, form?: HTMLElement | null): Promise<boolean> {
    if (this.busy) return false;
    this.problem = undefined;
    this.#missing = Object.keys(needed).filter((field) => needed[field]?.trim() === '');
    if (this.#missing.length === 0) {
      this.busy = true;
      try {
        await work();
        return true;
      } catch (caught) {
        if (!(caught instanceof Problem)) throw caught;
        this.problem = caught;
      } finally {
        this.busy = false;
      }
    }
    await tick();
    form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
    return false;
  }
}
