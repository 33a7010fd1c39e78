/// <reference types="@sveltejs/kit" />

declare module 'virtual:words' {
  const sources: import('#lib/words/words.svelte.ts').Sources;
  export default sources;
}

declare namespace App {
  interface Error {
    message: string;
    /** Stable name of the problem, as the server gives it. */
    code?: string;
  }
}
