import type { Place } from '@use-it-cities/core'

const fromExactToLarge: readonly Place['kind'][] = ['ward', 'area', 'city']

export const isMoreExact = (kind: Place['kind'], allowed: Place['kind']): boolean =>
  fromExactToLarge.indexOf(kind) < fromExactToLarge.indexOf(allowed)
