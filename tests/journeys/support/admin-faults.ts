import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from 'playwright-core'
import { picture } from './picture.ts'
import { settled } from './settled.ts'

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** What is wrong with one of our screens in the CMS: on a phone and a desktop, light and dark. The frame around it is Payload’s. */
export async function adminFaults(page: Page, name: string, within: string): Promise<string[]> {
  const found: string[] = []
  for (const theme of ['light', 'dark'])
    for (const width of [360, 1280]) {
      const at = `${name}, ${width}, ${theme}`
      await page.setViewportSize({ width, height: 800 })
      await page.evaluate((value) => document.documentElement.setAttribute('data-theme', value), theme)
      await settled(page)
      await picture(page, at)
      const { violations } = await new AxeBuilder({ page }).setLegacyMode().include(within).withTags(tags).analyze()
      found.push(
        ...violations.map(({ id, nodes }) => `${at}: ${id} ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`),
      )
      if (await page.evaluate<boolean>('document.documentElement.scrollWidth > window.innerWidth'))
        found.push(`${at}: wider than the screen`)
    }
  return found
}
