const sides = [
  /(?:margin|padding|border|scroll-margin|scroll-padding)-(?:left|right)\s*:/,
  /border-(?:top|bottom)-(?:left|right)-radius\s*:/,
  /(?:text-align|float|clear)\s*:\s*(?:left|right)/,
  /(?:^|[\s;{])(?:left|right)\s*:/,
]

export interface PhysicalSide {
  readonly line: number
  readonly text: string
}

/**
 * Lines of a style sheet that name left or right. In Urdu, Arabic and Pashto a page is the other way round, so a style
 * says start and end instead: `margin-inline-start`, `text-align: start`, `inset-inline-end`.
 */
export function physicalSides(css: string): PhysicalSide[] {
  const withoutComments = css.replace(/\/\*[\s\S]*?\*\//g, (comment) => comment.replace(/[^\n]/g, ' '))
  return withoutComments
    .split('\n')
    .map((text, at) => ({ line: at + 1, text: text.trim() }))
    .filter(({ text }) => sides.some((side) => side.test(text)))
}
