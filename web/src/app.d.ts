/// <reference types="@sveltejs/kit" />

declare module 'virtual:catalogue/en' {
  const text: string;
  export default text;
}
declare module 'virtual:catalogue/fr' {
  const text: string;
  export default text;
}

declare namespace App {
  interface Error {
    message: string;
    /** Stable name of the problem, as the server gives it. */
    code?: string;
  }
}
