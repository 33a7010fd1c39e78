/** An answer that is being written stays in this browser until it is sent, whatever happens to the page. */
const name = (conversation: string): string => `parvis-answer-${conversation}`;

export function kept(conversation: string): string {
  try {
    return localStorage.getItem(name(conversation)) ?? '';
  } catch {
    return '';
  }
}

export function keep(conversation: string, text: string): void {
  try {
    if (text.trim() === '') localStorage.removeItem(name(conversation));
    else localStorage.setItem(name(conversation), text);
  } catch {
    // It then lives as long as the page.
  }
}
