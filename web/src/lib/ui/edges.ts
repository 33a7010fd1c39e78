/**
 * For a row that may be wider than its place: what is chosen is brought into sight, and an end behind which there is
 * more fades away (`data-before`, `data-after`).
 */
export function edges(row: HTMLElement): () => void {
  function tell(): void {
    row.toggleAttribute('data-before', row.scrollLeft > 1);
    row.toggleAttribute('data-after', row.scrollLeft + row.clientWidth < row.scrollWidth - 1);
  }
  function bring(): void {
    const chosen = row.querySelector<HTMLElement>('[aria-current]');
    if (chosen && row.scrollWidth > row.clientWidth) {
      const [here, there] = [row.getBoundingClientRect(), chosen.getBoundingClientRect()];
      row.scrollLeft += there.left + there.width / 2 - (here.left + here.width / 2);
    }
    tell();
  }
  const sized = new ResizeObserver(bring);
  sized.observe(row);
  const changed = new MutationObserver(bring);
  changed.observe(row, { subtree: true, childList: true, attributeFilter: ['aria-current'] });
  row.addEventListener('scroll', tell, { passive: true });
  return () => {
    sized.disconnect();
    changed.disconnect();
    row.removeEventListener('scroll', tell);
  };
}
