/** Something with a name that a workspace keeps a short list of: a category, a tag, an author, a usage, an audience. */
export interface Thing {
  id: string;
  name: string;
  /** What it is, in a sentence. */
  sentence?: string;
  /** The member it stands for. */
  user?: string | null;
}

/** What is said of one in its form. A field that its kind doesn't have stays empty. */
export interface ThingForm {
  name: string;
  sentence: string;
  user: string;
}

/** The words of one kind of thing. */
export interface ThingWords {
  /** What this list is called. */
  title: string;
  /** What such a thing is for. */
  note: string;
  /** The button that makes one. */
  add: string;
  /** The list when there is none. */
  empty: string;
  /** The title of the form of one that is there. */
  edit: string;
  /** What taking one away means, when that can't be undone; it is asked first. */
  removal?: string;
}

/** The fields of a kind besides the name. */
export interface ThingFields {
  sentence?: { label: string; hint: string };
  user?: { label: string; hint: string; options: readonly { value: string; label: string }[] };
}

export function formOf(thing: Thing | undefined): ThingForm {
  return {
    name: thing?.name ?? '',
    sentence: thing?.sentence ?? '',
    user: thing?.user ?? '',
  };
}

/** The list in the order it takes when `thing` is put at `place`. */
export function moved<T extends { id: string }>(things: readonly T[], thing: T, place: number): T[] {
  const others = things.filter((other) => other.id !== thing.id);
  return [...others.slice(0, place), thing, ...others.slice(place)];
}
