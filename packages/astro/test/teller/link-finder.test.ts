import { expect, it, vi } from 'vitest'
import type * as Teller from '@use-it-cities/success-stories/teller'
import { findLink } from '../../src/teller/link-finder.ts'
import { link, otherSecret, secret } from './a-teller-site.ts'

const hashed = vi.hoisted(() => vi.fn())
vi.mock('@use-it-cities/success-stories/teller', async (original) => {
  const teller = await original<typeof Teller>()
  return { ...teller, linkHash: (typed: string) => (hashed(typed), teller.linkHash(typed)) }
})

it.each([
  ['known', secret, '2026-11-21', true],
  ['expired', secret, '2027-01-01', false],
  ['foreign', otherSecret, '2026-11-21', false],
  ['malformed', 'x', '2026-11-21', false],
  ['empty', '', '2026-11-21', false],
  ['endless', 'b'.repeat(10_000), '2026-11-21', false],
] as const)('does the same work for a link that is %s', (_kind, typed, on, isFound) => {
  hashed.mockClear()
  const publication = { contract: 1, city: 'testham', revision: 1, links: [link] } as const
  expect(findLink({ ...publication, links: [...publication.links] }, typed, on) !== null).toBe(isFound)
  expect(hashed).toHaveBeenCalledTimes(1)
  expect(String(hashed.mock.calls[0]?.[0]).length).toBeLessThan(60)
})
