import { expect, test } from 'vitest'
import { guideIndex, loadProfession } from '../src/data.ts'

test('every profession of the list loads, and says of itself what the list says', async () => {
  for (const entry of guideIndex.professions) {
    const found = await loadProfession(entry.id)
    expect(found).toMatchObject({ ok: true, value: entry })
  }
  expect(guideIndex.professions).toHaveLength(34)
})

test.each(['', 'plumber', 'constructor', '__proto__', 'Nurse'])('there is no profession "%s"', async (received) => {
  expect(await loadProfession(received)).toEqual({ ok: false, error: { code: 'unknown-profession', received } })
})
