import { shared } from '@use-it-cities/tooling/vitest'
import { mergeConfig } from 'vitest/config'

export default mergeConfig(
  { ...shared, test: { ...shared.test, include: [] } },
  { test: { include: ['bench/**/*.bench.ts'] } },
)
