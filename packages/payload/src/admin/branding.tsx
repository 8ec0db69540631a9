import type { City } from '@use-it-cities/core'
import type { CSSProperties } from 'react'

/** What Payload hands to a server component: the running CMS among it. */
interface BrandProps {
  readonly payload: { readonly config: { readonly custom?: Record<string, unknown> } }
}

const cityOf = ({ payload }: BrandProps) => (payload.config.custom?.useIt as { city: City } | undefined)?.city

const coloursOf = (city: City | undefined): CSSProperties =>
  (city
    ? {
        '--use-it-brand': city.colours.brand,
        '--use-it-on-brand': city.colours.onBrand,
        '--use-it-accent': city.colours.accent,
      }
    : {}) as CSSProperties

/** The name of the city's site where Payload shows its own logo. */
export function Logo(props: BrandProps) {
  const city = cityOf(props)
  return (
    <span className="use-it-mark" style={coloursOf(city)}>
      {city ? Object.values(city.title)[0] : 'USE-IT'}
    </span>
  )
}

/** The first letter of the city, beside the path at the top of each page. */
export function Icon(props: BrandProps) {
  const city = cityOf(props)
  return (
    <span className="use-it-icon" style={coloursOf(city)} aria-hidden="true">
      {(Object.values(city?.name ?? {})[0] ?? 'U').slice(0, 1)}
    </span>
  )
}
