import { contrast } from '@use-it-cities/core/city'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cityColours, lightened } from '../src/integration/city-colours.ts'

const channel = fc.integer({ min: 0, max: 255 }).map((part) => part.toString(16).padStart(2, '0'))
const colour = fc.tuple(channel, channel, channel).map((parts) => `#${parts.join('')}`)

describe("a city's colours at night", () => {
  it('can be read on dark paper, whatever the city chose', () => {
    fc.assert(
      fc.property(colour, (chosen) => {
        for (const ground of ['#17140f', '#241f18'])
          expect(contrast(lightened(chosen), ground)).toBeGreaterThanOrEqual(7)
      }),
    )
  })
  it('stay as they are where they can be read already', () => {
    expect(lightened('#ffffff')).toBe('#ffffff')
    expect(lightened('#c0c0c0')).toBe('#c0c0c0')
  })
  it('keep their hue: teal stays teal and brick stays brick', () => {
    expect(lightened('#0f4c4a')).toMatch(/^#[0-7].[a-f].[a-f].$/)
    expect(lightened('#b4470f')).toMatch(/^#[d-f].[89ab].[4-9].$/)
  })
  it('change on a screen only, so that paper stays white', () => {
    const css = cityColours({ brand: '#0f4c4a', onBrand: '#ffffff', accent: '#b4470f' })
    expect(css).toContain('@media screen and (prefers-color-scheme:dark)')
    expect(css).toContain('--band:#0f4c4a;--on-band:#ffffff')
  })
})
