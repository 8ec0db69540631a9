import {
  indicators,
  outcomes,
  smallestShown,
  stages,
  type Between,
  type PathwayFigures,
  type Shown,
  type StageLine,
  type TargetFigure,
} from '@use-it-cities/qualification-equivalency/pathway'
import { inWords } from '../../admin/shared/in-words.ts'
import { indicatorLabel, labelOf } from './labels.ts'
import type { FiguresView, TableView } from './views.ts'

const said = (people: Shown): string => (people === null ? '–' : String(people))

/** The figures as tables and sentences. */
export function figuresView(figures: PathwayFigures): FiguresView {
  return {
    on: inWords(figures.on),
    day: figures.on,
    says: `All are distinct people, in the whole city, who ever came so far by ${inWords(figures.on)}; those who have left since still count. A dash is a number under ${smallestShown}, or one that is hidden so that such a number cannot be worked out.`,
    totals: stages.map((stage) => ({
      label: labelOf('stage', stage),
      value: said(figures.total[stage]),
      definition: labelOf('definition', stage),
    })),
    outcomes: outcomes.map((outcome) => ({
      label: labelOf('outcome', outcome),
      value: said(figures.outcomes[outcome]),
      definition: outcome === 'none-yet' ? 'The others who are on the pathway.' : labelOf('definition', outcome),
    })),
    tables: [stageLines('By cohort', figures.byCohort, null), stageLines('By group', figures.byGroup, 'group')],
    tracks: {
      title: 'By track, of those on the pathway',
      heads: ['Track', 'Begun', 'Done or ended', 'Days it took, the middle value'],
      rows: figures.tracks.map(({ track, begun, finished, medianDays }) => [
        labelOf('track', track),
        said(begun),
        said(finished),
        said(medianDays),
      ]),
    },
    reasons: {
      title: `Why people left: ${said(figures.left.people)} in all`,
      heads: ['Reason', 'People'],
      rows: Object.entries(figures.left.reasons).map(([reason, people]) => [labelOf('reason', reason), said(people)]),
    },
    referrals: [
      `Brought by another person: ${said(figures.referrals.brought)}.`,
      `The most that one person brought, with those they brought in turn: ${said(figures.referrals.mostByOne)}.`,
      `The longest chain: ${said(figures.referrals.longest)}.`,
    ],
    targets: figures.targets.map(targetSentence),
  }
}

function stageLines(title: string, lines: readonly StageLine[], kind: 'group' | null): TableView {
  return {
    title,
    heads: ['', ...stages.map((stage) => labelOf('stage', stage))],
    rows: lines.map(({ of, people }) => [
      of.map((each) => (kind ? each.replaceAll('-', ' ') : each)).join(' and '),
      ...stages.map((stage) => said(people[stage])),
    ]),
  }
}

function targetSentence({ target, people, share }: TargetFigure): string {
  const goal = `${indicatorLabel(target.indicator)}: ${target.target} by ${inWords(target.by)} (${target.source}).`
  if (people === null || share === null) return `${goal} How many so far is hidden.`
  if (!share.ok)
    return `${goal} It counts something else (${target.definition}) than the figure here (${indicators[target.indicator].definition}), so they are not set side by side.`
  return `${goal} So far ${people}, which is ${percent(share.value)}.`
}

/** A share as far as it is known: 157 %, or more than or at most so much. */
export function percent({ atLeast, atMost }: Between): string {
  if (atLeast !== null && atLeast === atMost) return `${Math.round(atLeast)} %`
  if (atLeast !== null) return `at least ${Math.floor(atLeast)} %`
  return atMost === null ? 'not known closely enough to say' : `at most ${Math.ceil(atMost)} %`
}
