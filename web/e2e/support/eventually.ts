/** Waits until something holds elsewhere, such as on a network, which doesn't tell. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  const late = Date.now() + 30_000;
  while (!(await holds())) if (Date.now() > late) throw new Error('it never came to hold');
}
