import { Schema, type NodeSpec, type Node, type DOMOutputSpec } from 'prosemirror-model';

/**
 * What a text can be made of while it is edited as it looks: as much of Markdown as can be written back without loss.
 * Everything else is edited in its source.
 */
type Align = 'left' | 'center' | 'right' | null;

const cell: NodeSpec = {
  content: 'inline*',
  isolating: true,
  attrs: { align: { default: null } },
};

function cellDom(tag: 'th' | 'td'): (node: Node) => DOMOutputSpec {
  return (node) => [tag, node.attrs['align'] ? { 'data-align': node.attrs['align'] as string } : {}, 0];
}

function alignOf(element: HTMLElement): { align: Align } {
  const align = element.dataset['align'] ?? element.getAttribute('align') ?? element.style.textAlign;
  return { align: align === 'left' || align === 'center' || align === 'right' ? align : null };
}

export const schema = new Schema({
  nodes: {
    doc: { content: '(block | footnote)+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 2 } },
      parseDOM: [1, 2, 3, 4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level } })),
      toDOM: (node) => [`h${node.attrs['level'] as number}`, 0],
    },
    blockquote: {
      group: 'block',
      content: 'block+',
      defining: true,
      parseDOM: [{ tag: 'blockquote' }],
      toDOM: () => ['blockquote', 0],
    },
    code_block: {
      group: 'block',
      content: 'text*',
      marks: '',
      code: true,
      defining: true,
      attrs: { info: { default: '' } },
      parseDOM: [{ tag: 'pre', preserveWhitespace: 'full' }],
      toDOM: () => ['pre', { spellcheck: 'false' }, ['code', 0]],
    },
    rule: { group: 'block', parseDOM: [{ tag: 'hr' }], toDOM: () => ['hr'] },
    bullet_list: {
      group: 'block',
      content: 'item+',
      attrs: { tight: { default: true } },
      parseDOM: [{ tag: 'ul', getAttrs: (element) => ({ tight: !element.querySelector(':scope > li > p') }) }],
      toDOM: (node) => ['ul', node.attrs['tight'] ? { class: 'tight' } : {}, 0],
    },
    ordered_list: {
      group: 'block',
      content: 'item+',
      attrs: { tight: { default: true }, start: { default: 1 } },
      parseDOM: [
        {
          tag: 'ol',
          getAttrs: (element) => ({
            tight: !element.querySelector(':scope > li > p'),
            start: (element as HTMLOListElement).start,
          }),
        },
      ],
      toDOM: (node) => [
        'ol',
        { ...(node.attrs['tight'] ? { class: 'tight' } : {}), start: String(node.attrs['start'] as number) },
        0,
      ],
    },
    item: {
      content: 'block+',
      defining: true,
      attrs: { checked: { default: null } },
      parseDOM: [{ tag: 'li' }],
      toDOM: (node) => ['li', node.attrs['checked'] === null ? {} : { 'data-checked': String(node.attrs['checked'] as boolean) }, 0],
    },
    table: {
      group: 'block',
      content: 'table_head table_row*',
      isolating: true,
      // A table from elsewhere may have no head: its first row becomes one.
      parseDOM: [{ tag: 'table' }],
      toDOM: () => ['table', 0],
    },
    table_head: {
      content: 'header+',
      parseDOM: [{ tag: 'tr', priority: 60, getAttrs: (element) => (isFirstRow(element) ? null : false) }],
      toDOM: () => ['tr', 0],
    },
    table_row: { content: 'cell+', parseDOM: [{ tag: 'tr' }], toDOM: () => ['tr', 0] },
    header: {
      ...cell,
      parseDOM: [
        { tag: 'th', getAttrs: alignOf },
        { tag: 'td', priority: 60, getAttrs: (element) => (isFirstRow(element.parentElement) ? alignOf(element) : false) },
      ],
      toDOM: cellDom('th'),
    },
    cell: { ...cell, parseDOM: [{ tag: 'td', getAttrs: alignOf }, { tag: 'th', priority: 40, getAttrs: alignOf }], toDOM: cellDom('td') },
    footnote: {
      content: 'block+',
      defining: true,
      isolating: true,
      attrs: { label: {} },
      parseDOM: [{ tag: 'section[data-footnote]', getAttrs: (element) => ({ label: element.dataset['footnote'] ?? '1' }) }],
      toDOM: (node) => ['section', { 'data-footnote': node.attrs['label'] as string }, 0],
    },
    text: { group: 'inline' },
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      linebreakReplacement: true,
      parseDOM: [{ tag: 'br' }],
      toDOM: () => ['br'],
      leafText: () => '\n',
    },
    picture: {
      group: 'inline',
      inline: true,
      draggable: true,
      attrs: { src: {}, alt: { default: '' }, title: { default: '' } },
      // A picture from elsewhere isn't ours to show: it has to be added to the library first.
      parseDOM: [
        {
          tag: 'img[data-src]',
          getAttrs: (element) => ({
            src: element.dataset['src'] ?? '',
            alt: element.getAttribute('alt') ?? '',
            title: element.getAttribute('title') ?? '',
          }),
        },
      ],
      toDOM: (node) => [
        'img',
        {
          'data-src': node.attrs['src'] as string,
          alt: node.attrs['alt'] as string,
          ...(node.attrs['title'] ? { title: node.attrs['title'] as string } : {}),
        },
      ],
    },
    footnote_call: {
      group: 'inline',
      inline: true,
      attrs: { label: {} },
      parseDOM: [{ tag: 'sup[data-call]', getAttrs: (element) => ({ label: element.dataset['call'] ?? '1' }) }],
      toDOM: (node) => ['sup', { 'data-call': node.attrs['label'] as string }, node.attrs['label'] as string],
    },
  },
  marks: {
    link: {
      attrs: { href: {}, title: { default: '' } },
      inclusive: false,
      parseDOM: [
        {
          tag: 'a[href]',
          getAttrs: (element) => ({ href: element.getAttribute('href') ?? '', title: element.getAttribute('title') ?? '' }),
        },
      ],
      // Never followed while one writes; the address is told apart from a link of the page.
      toDOM: (mark) => ['a', { href: mark.attrs['href'] as string, ...(mark.attrs['title'] ? { title: mark.attrs['title'] as string } : {}), rel: 'noreferrer' }, 0],
    },
    em: {
      parseDOM: [{ tag: 'em' }, { tag: 'i' }, { style: 'font-style=italic' }],
      toDOM: () => ['em', 0],
    },
    strong: {
      parseDOM: [
        { tag: 'strong' },
        // Some editors wrap what they copy in an element that is b by name and not by weight.
        { tag: 'b', getAttrs: (element) => (element.style.fontWeight === 'normal' ? false : null) },
        { style: 'font-weight', getAttrs: (value) => (/^(bold(er)?|[6-9]\d\d)$/.test(value) ? null : false) },
      ],
      toDOM: () => ['strong', 0],
    },
    strike: {
      parseDOM: [{ tag: 'del' }, { tag: 's' }, { style: 'text-decoration=line-through' }],
      toDOM: () => ['del', 0],
    },
    code: {
      excludes: '',
      parseDOM: [{ tag: 'code' }],
      toDOM: () => ['code', { spellcheck: 'false' }, 0],
    },
  },
});

function isFirstRow(row: Element | null): boolean {
  const table = row?.closest('table');
  return Boolean(table) && table?.querySelector('tr') === row;
}
