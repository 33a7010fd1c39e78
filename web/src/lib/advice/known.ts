/** The word, if it is one of these. */
export function known<Word extends string>(all: readonly Word[], word: string): Word | undefined {
  return all.find((each) => each === word);
}
