import {
  indicators,
  outcomes,
  stages,
  type PathwayFigures,
  type Shown,
} from '@use-it-cities/qualification-equivalency/pathway'

/** One line of the export: what is counted, of whom, how many. No person, no words that somebody typed. */
export interface FigureRow {
  readonly on: string
  readonly figure: string
  readonly definition: string
  readonly by: string
  readonly of: string
  /** Empty where it is hidden. */
  readonly people: string
}

/** The figures as lines, in the order of the desk. */
export function figureRows(figures: PathwayFigures): readonly FigureRow[] {
  const { on } = figures
  const row = (figure: string, definition: string, by: string, of: string, people: Shown): FigureRow => ({
    on,
    figure,
    definition,
    by,
    of,
    people: people === null ? '' : String(people),
  })
  const lines = (by: string, all: PathwayFigures['byCohort']) =>
    all.flatMap(({ of, people }) =>
      stages.map((stage) => row(stage, indicators[stage].definition, by, of.join('+'), people[stage])),
    )
  return [
    ...stages.map((stage) => row(stage, indicators[stage].definition, 'all', '', figures.total[stage])),
    ...outcomes.map((outcome) => row('outcome', 'counted/outcome@1', 'outcome', outcome, figures.outcomes[outcome])),
    ...lines('cohort', figures.byCohort),
    ...lines('group', figures.byGroup),
    ...figures.tracks.flatMap(({ track, begun, finished }) => [
      row('track-begun', 'counted/track-begun@1', 'track', track, begun),
      row('track-finished', 'counted/track-finished@1', 'track', track, finished),
    ]),
    row('left', 'counted/left@1', 'all', '', figures.left.people),
    ...Object.entries(figures.left.reasons).map(([reason, people]) =>
      row('left', 'counted/left@1', 'reason', reason, people),
    ),
    row('brought-by-another', 'counted/brought@1', 'all', '', figures.referrals.brought),
  ]
}

/** Where a target is written is in somebody's own words, so it stays at the desk. */
export const withoutWords = (figures: PathwayFigures): unknown => ({
  ...figures,
  targets: figures.targets.map(({ target: { source: _, ...target }, ...rest }) => ({ target, ...rest })),
})

const heads = ['on', 'figure', 'definition', 'by', 'of', 'people'] as const

/** As CSV (RFC 4180). A cohort is made of letters, digits and hyphens, so that no cell can begin a formula. */
export const toCsv = (rows: readonly FigureRow[]): string =>
  [heads.join(','), ...rows.map((row) => heads.map((head) => `"${row[head].replaceAll('"', '""')}"`).join(','))]
    .join('\r\n')
    .concat('\r\n')
