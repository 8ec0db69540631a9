import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { languages } from '@use-it-cities/core'
import { describe, expect, it } from 'vitest'
import { contentFolder } from '../src/content.ts'
import { birmingham } from '../src/index.ts'

describe('Birmingham', () => {
  it('has the four strands of USE-IT and the partners that the journal names', () => {
    expect(birmingham.strands).toHaveLength(4)
    expect(birmingham.partners.length).toBeGreaterThan(10)
  })

  it('names itself, its strands, themes and places in every language it offers', () => {
    const labels = [birmingham.name, birmingham.title, birmingham.summary, birmingham.contact.note ?? {}]
    const titled = [...birmingham.strands, ...birmingham.themes, ...birmingham.places].map(({ title }) => title)
    for (const language of birmingham.languages)
      for (const text of [...labels, ...titled]) expect(text, languages[language].english).toHaveProperty(language)
  })

  it('gives no telephone number or e-mail that nobody answers', () => {
    expect(Object.keys(birmingham.contact)).toEqual(['note'])
  })

  it('brings its content pack', () => {
    expect(existsSync(join(contentFolder, 'reports.json'))).toBe(true)
    expect(existsSync(join(contentFolder, 'stories'))).toBe(true)
  })

  it('says of every opportunity which page confirms it and when that was read', () => {
    const text = readFileSync(join(contentFolder, 'opportunities.json'), 'utf8')
    const entries = JSON.parse(text) as Record<'source' | 'link' | 'checkedOn' | 'showUntil' | 'organisation', string>[]
    const partners = birmingham.partners.map(({ id }) => id)
    expect(entries.length).toBeGreaterThan(0)
    for (const { source, link, checkedOn, showUntil, organisation } of entries) {
      expect([source, link]).toEqual([expect.stringMatching(/^https:\/\//), expect.stringMatching(/^https:\/\//)])
      expect([checkedOn, showUntil]).toEqual([expect.stringMatching(/^2\d{3}-/), expect.stringMatching(/^2\d{3}-/)])
      expect(checkedOn < showUntil).toBe(true)
      expect(partners).toContain(organisation)
    }
  })
})
