import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What axe finds on a page, whether it scrolls sideways, and what is too small for a thumb; nothing for a good page. */
export async function faultsOf(page: Page, name: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).withTags(tags).analyze()
  const faults = violations.map(({ id, nodes }) => `${name} ${id}: ${nodes.map(({ html }) => html).join(' | ')}`)
  const isWider = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth)
  return [...faults, ...(isWider ? [`${name} is wider than the screen`] : []), ...(await smallTargets(page, name))]
}

/** Everything to press or tick is at least 44 pixels high; a box to tick counts with the row it stands in. */
const smallTargets = (page: Page, name: string): Promise<string[]> =>
  page.evaluate((of) => {
    const all = document.querySelectorAll('main button, main select, main input, main textarea, main a.go, summary')
    return [...all].flatMap((each) => {
      const target = each.closest('label.choice') ?? each
      const { height, width } = target.getBoundingClientRect()
      const isShown = width > 1 && each.getAttribute('type') !== 'hidden'
      return isShown && height < 44 ? [`${of}: ${Math.round(height)} px: ${each.outerHTML.slice(0, 80)}`] : []
    })
  }, name)
