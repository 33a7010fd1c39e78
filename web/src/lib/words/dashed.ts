/** `cut_off` as `cut-off`. */
export type Dashed<Word extends string> = Word extends `${infer Head}_${infer Tail}` ? `${Head}-${Dashed<Tail>}` : Word;

/** A word of the API as the name of a message ends: `cut_off` is said by `…-cut-off`. */
export function dashed<Word extends string>(word: Word): Dashed<Word> {
  return word.replaceAll('_', '-') as Dashed<Word>;
}
