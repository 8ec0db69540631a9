import { expect, test } from 'vitest'
import { z } from 'zod'
import { citySchema } from '../src/schema.ts'

test('city.schema.json is what the schema says (to renew it: vitest run --update)', async () => {
  const schema = z.toJSONSchema(citySchema, { io: 'input' })
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot('../city.schema.json')
})
