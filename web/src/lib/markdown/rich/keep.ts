import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { read, type Read, type Reason } from './read.ts';
import { writeAnew } from './write.ts';

/** Longer texts, in characters, are written in their source: an editor that stutters is none. */
export const LONGEST = 150_000;

/**
 * Opens a text for editing as it looks, if it survives that: it is read, written anew from scratch, and both must make the
 * same page. Otherwise the reason why it has to be edited in its source.
 */
export function open(source: string): Read | Reason {
  if (source.length > LONGEST) return 'long';
  const made = read(source);
  if (typeof made === 'string') return made;
  return page(writeAnew(made.doc)) === page(source) ? made : 'other';
}

/** What a text looks like on a page, in a form in which two that look the same are the same. */
export function page(source: string): string {
  return canonical(
    micromark(source, {
      allowDangerousHtml: true,
      allowDangerousProtocol: true,
      extensions: [gfm()],
      htmlExtensions: [gfmHtml()],
    }),
  );
}

const blocks = /\s*(<\/?(?:p|h\d|ul|ol|li|blockquote|table|thead|tbody|tr|t[hd]|hr|br|pre|section)\b[^>]*>)\s*/g;

/**
 * White space that a page doesn't show is one space or none, and strong and emphasised words don't depend on which of both
 * marks stands outside.
 */
export function canonical(html: string): string {
  const open: string[] = [];
  let out = '';
  let said = '';
  for (const [token, pre, closing, name] of html.matchAll(/(<pre>[^]*?<\/pre>)|<(\/?)([a-z][a-z0-9]*)[^>]*>|[^<]+|</gi)) {
    if (name === 'em' || name === 'strong' || name === 'del') {
      if (closing) open.splice(open.lastIndexOf(name), 1);
      else open.push(name);
      continue;
    }
    const set = open.toSorted().join(' ');
    if (name === undefined && pre === undefined && set !== said && token.trim() !== '') {
      out += `{${set}}`;
      said = set;
    }
    // Inside of pre every space is shown: signs stand for them, so that what follows leaves them alone.
    out += pre === undefined ? token.replace(/\s+/g, ' ') : token.replace(/\s/g, (space) => `{${space.charCodeAt(0)}}`);
  }
  return out.replace(blocks, '$1').trim();
}
