import axe, { type AxeResults } from 'axe-core';
import type { Frame, Page } from 'playwright-core';

/** WCAG 2.2 AA, and what axe's makers found to be good besides. */
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Refuses a page on which axe finds any fault, in light or in dark, frames included. */
export async function accessible(page: Page): Promise<void> {
  const faults: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    for (const frame of page.frames()) {
      // Loading fails in a frame that was taken away meanwhile, which then needs no check.
      await frame.evaluate(axe.source).catch((cause: unknown) => {
        if (!frame.isDetached()) throw cause;
      });
    }
    faults.push(...(await faultsOf(page.mainFrame())).map((fault) => `${colorScheme}: ${fault}`));
  }
  await page.emulateMedia({ colorScheme: null });
  if (faults.length > 0) throw new Error(`${page.url()} is not accessible:\n${faults.join('\n')}`);
}

async function faultsOf(frame: Frame): Promise<string[]> {
  const results = await frame.evaluate(async (values): Promise<AxeResults> => {
    const here = globalThis as unknown as { axe: typeof axe };
    return here.axe.run(document, { runOnly: { type: 'tag', values } });
  }, rules);
  return results.violations.map((fault) => {
    const where = fault.nodes.map((node) => `    ${node.target.join(' ')}: ${node.failureSummary ?? ''}`);
    return `${fault.id} (${fault.impact ?? 'unknown'}): ${fault.help}\n${where.join('\n')}`;
  });
}
