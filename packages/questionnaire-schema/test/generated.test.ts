import { expect, test } from 'vitest'
import { z } from 'zod'
import {
  definitionSchema,
  expressionJsonSchema,
  publicationSchema,
  sealedSubmissionSchema,
  submissionSchema,
  translationSchema,
} from '../src/schema.ts'

/** To renew them after a change: `vitest run --update`. */
test.each([
  ['definition', definitionSchema],
  ['translation', translationSchema],
  ['submission', submissionSchema],
  ['sealed-submission', sealedSubmissionSchema],
  ['publication', publicationSchema],
])('%s.schema.json is what the schema says', async (name, schema) => {
  const json = z.toJSONSchema(schema, {
    reused: 'ref',
    override: ({ zodSchema, jsonSchema }) => {
      if (z.globalRegistry.get(zodSchema)?.id === 'expression') Object.assign(jsonSchema, expressionJsonSchema)
    },
  })
  await expect(`${JSON.stringify(json, null, 2)}\n`).toMatchFileSnapshot(`../${name}.schema.json`)
})
