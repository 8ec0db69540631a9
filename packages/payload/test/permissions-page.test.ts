import { expect, test } from 'vitest'
import { permissionsPage } from './support/permissions-table.ts'

/** To renew it after a change: `vitest run --update`. */
test('docs/permissions.md is what the access rules say', async () => {
  await expect(permissionsPage()).toMatchFileSnapshot('../../../docs/permissions.md')
})
