import type { Page } from 'playwright-core'

/**
 * Waits until nothing moves or changes its colour any more: what is half dark and half light has faults of its own.
 * It asks for the states again and again, because what is folded away while it changes never says that it has finished.
 */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().endTime === Infinity),
  )
}
