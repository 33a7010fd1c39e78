import type { Node } from 'prosemirror-model';
import type { EditorView, NodeView, NodeViewConstructor } from 'prosemirror-view';

/** What the editor has to know of the world to show a text. */
export interface Sights {
  /** Where a picture of ours is seen; nothing if there is no such picture. */
  picture: (id: string) => { src: string | undefined; alt: string } | undefined;
  /** What a task's box is called, done or not. */
  task: () => string;
  /** What a picture without words is called. */
  silent: () => string;
  editable: () => boolean;
}

export function views(sights: Sights): Record<string, NodeViewConstructor> {
  return {
    picture: (node) => picture(node, sights),
    item: (node, view, at) => item(node, view, at, sights),
    footnote: (node) => footnote(node),
  };
}

/** A picture of ours is shown; one from elsewhere is named, as on the site, and never fetched. */
function picture(node: Node, sights: Sights): NodeView {
  const { src, alt, title } = node.attrs as { src: string; alt: string; title: string };
  const ours = src.startsWith('media:') ? sights.picture(src.slice('media:'.length)) : undefined;
  const dom = document.createElement('span');
  dom.className = 'picture';
  if (ours?.src) {
    const image = document.createElement('img');
    image.src = ours.src;
    image.alt = alt || ours.alt || sights.silent();
    dom.append(image);
  } else {
    dom.classList.add('elsewhere');
    dom.textContent = alt ? `${alt} (${src})` : src;
  }
  if (title) {
    const caption = document.createElement('span');
    caption.className = 'caption';
    caption.textContent = title;
    dom.append(caption);
  }
  return { dom };
}

function item(given: Node, view: EditorView, at: () => number | undefined, sights: Sights): NodeView {
  const dom = document.createElement('li');
  if (given.attrs['checked'] === null) return { dom, contentDOM: dom, update: (node) => keeps(node, given) };
  dom.className = 'task';
  const box = document.createElement('input');
  box.type = 'checkbox';
  box.contentEditable = 'false';
  box.checked = given.attrs['checked'] === true;
  box.disabled = !sights.editable();
  box.ariaLabel = sights.task();
  const words = document.createElement('div');
  dom.append(box, words);
  box.addEventListener('change', () => {
    const place = at();
    if (place !== undefined) view.dispatch(view.state.tr.setNodeAttribute(place, 'checked', box.checked));
  });
  return {
    dom,
    contentDOM: words,
    update: (node) => {
      if (!keeps(node, given)) return false;
      box.checked = node.attrs['checked'] === true;
      return true;
    },
    stopEvent: (event) => event.target === box,
    ignoreMutation: (mutation) => mutation.target === box,
  };
}

function keeps(node: Node, given: Node): boolean {
  return node.type === given.type && (node.attrs['checked'] === null) === (given.attrs['checked'] === null);
}

function footnote(given: Node): NodeView {
  const dom = document.createElement('section');
  const number = document.createElement('span');
  number.className = 'number';
  number.contentEditable = 'false';
  number.textContent = given.attrs['label'] as string;
  const words = document.createElement('div');
  dom.append(number, words);
  return {
    dom,
    contentDOM: words,
    update: (node) => node.type === given.type && node.attrs['label'] === given.attrs['label'],
  };
}
