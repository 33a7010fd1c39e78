import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vitest/config';
import { catalogues } from './scripts/catalogues.ts';
import { firstWords } from './scripts/first.ts';
import { fetchedTogether } from './scripts/together.ts';

/** Where the running `parvis serve` answers while one works on the workbench. */
const server = process.env['PARVIS_ORIGIN'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [
    tailwindcss(),
    catalogues('../locales'),
    firstWords('../locales'),
    fetchedTogether(),
    sveltekit({
      adapter: adapter({ pages: 'build', assets: 'build', fallback: 'index.html', precompress: true }),
      paths: { base: '/app', relative: false },
      // The page names the hash of its own start-up script; the server adds the directives that only a header may carry.
      csp: {
        mode: 'hash',
        directives: {
          'default-src': ['self'],
          'script-src': ['self'],
          // SvelteKit's announcer of page titles hides itself with a style attribute; its hash stands for that one alone.
          'style-src': ['self', 'unsafe-hashes', 'sha256-S8qMpvofolR8Mpjy4kQvEm7m1q8clzU4dfDH0AmvZjo='],
          'img-src': ['self', 'blob:', 'data:'],
          'connect-src': ['self'],
          // A site that is previewed has a host of its own; the header says which schemes are meant.
          'frame-src': ['self', 'http:', 'https:'],
          'object-src': ['none'],
          'base-uri': ['none'],
          'form-action': ['self'],
        },
      },
      compilerOptions: { runes: true },
    }),
  ],
  // light-dark() and oklch() stay as written: both are understood by every browser since spring 2024.
  build: { cssTarget: ['chrome123', 'firefox121', 'safari17.5'], target: 'es2023' },
  server: {
    port: 5173,
    fs: { allow: ['../locales'] },
    proxy: { '/api': server, '/preview': server, '/media': server },
  },
  test: { include: ['tests/**/*.test.ts'], environment: 'node' },
});
