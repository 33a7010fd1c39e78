/** What may follow an address in a text, so that one that begins another isn't taken for it. */
const after = String.raw`(?=$|[\s<>"'’”»)\]}*]|[.,;:!?…]+(?:[\s"'’”»)\]]|$))`;

/** A text with another address in the place of one, wherever the whole of it stands. */
export function withAddress(text: string, from: string, to: string): string {
  const escaped = from.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`);
  return text.replaceAll(new RegExp(escaped + after, 'gu'), () => to);
}

/** Whether there may be a link in a text. */
export function mayLink(text: string): boolean {
  return text.includes('://') || /\]\([^)]|\]:\s*\S/u.test(text);
}
