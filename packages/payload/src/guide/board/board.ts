import { addDays, type LocalDate } from '@use-it-cities/core'
import { isFreshOn, watchList, type AnyFact } from '@use-it-cities/qualification-equivalency'
import { guideIndex } from '@use-it-cities/qualification-equivalency/data'
import type { Correction } from '@use-it-cities/qualification-equivalency/corrections'
import type { PayloadRequest } from 'payload'
import { accountOf, hasOneOf } from '../../access/account.ts'
import { permissions } from '../../access/permissions.ts'
import { groupBy } from '../../group-by.ts'
import { inWords } from '../../admin/shared/in-words.ts'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { wholeGuide } from '../facts/guide-facts.ts'
import { correctionHref, factItem, guideNow, labelOf, questionOf, type FactNow } from '../facts/shown-facts.ts'
import { newestCorrections, publicHelp, readHelp } from '../publication/read-guide.ts'
import { shapeOf } from '../corrections/shape-of.ts'
import { toCorrection } from '../corrections/to-correction.ts'
import { helpItems } from './help-items.ts'
import type { BoardView, ChangeItem, CorrectionItem, PageItem, ProfessionItem } from './views.ts'

/** How far ahead the board looks. */
const daysAhead = 60

/** Everything of the guide that somebody should look at, for one profession or for all. */
export async function boardView(req: PayloadRequest, profession: string | null): Promise<BoardView> {
  const { payload } = req
  const on = today(settingsOf(payload))
  const soon = addDays(on, daysAhead)
  const [help, rows, guide] = await Promise.all([readHelp(payload), newestCorrections(payload), wholeGuide()])
  const standing = rows.flatMap((row) => {
    const placed = guide.facts.get(row.fact)
    return row.says === 'withdrawn' ? [] : [{ row, correction: placed ? toCorrection(row, placed.fact) : null }]
  })
  const corrections = standing.flatMap(({ correction }) => (correction ? [correction] : []))
  const { index, facts } = await guideNow(corrections, on)
  const isAskedFor = (of: string | null) => profession === null || (of ?? 'all') === profession
  const asked = facts.filter((each) => isAskedFor(each.profession))
  return {
    on: inWords(on),
    profession,
    help: helpItems(
      payload,
      { ...help, unreadable: publicHelp(payload, help, on).unreadable },
      { on, soon, profession },
    ),
    corrections: standing
      .filter(({ row }) => isAskedFor(guide.facts.get(row.fact)?.profession ?? null))
      .map(({ row, correction }) => correctionItem(row, correction))
      .sort(byState),
    changes: isAskedFor(null)
      ? watchList(index, on)
          .map((change) => changeItem(change, soon))
          .sort(byDue)
      : [],
    soon: asked
      .filter(({ fact, shown }) => shown.show === 'fresh' && !isFreshOn(shown.asOf, soon) && isForThisList(fact))
      .map((each) => factItem(payload, each)),
    pages: pagesOf(asked),
    professions: professionsOf(facts),
    mayCorrect: hasOneOf(accountOf(req), permissions[slugs.guideCorrections].create.all),
  }

  function correctionItem(row: (typeof rows)[number], correction: Correction | null): CorrectionItem {
    const placed = guide.facts.get(row.fact)
    const shared = {
      id: row.id,
      fact: row.fact,
      profession: labelOf(placed?.profession ?? null),
      question: placed ? questionOf(placed.fact) : row.fact,
      by: typeof row.by === 'string' ? row.by : '',
      source: typeof row.source === 'string' ? row.source : null,
      href: correctionHref(payload, row.fact),
    }
    if (!correction)
      return {
        ...shared,
        state: 'unknown-fact',
        says: 'The guide no longer has this fact as it was, so nobody sees the correction.',
      }
    const { reviewBy, value } = correction
    const tells = value === null ? 'It tells people to ask.' : 'People see it as a correction.'
    if (reviewBy < on)
      return {
        ...shared,
        state: 'overdue',
        says: `To be read again by ${inWords(reviewBy)}. People are told to ask until then.`,
      }
    return {
      ...shared,
      state: reviewBy <= soon ? 'due-soon' : 'fine',
      says: `${tells} To be read again by ${inWords(reviewBy)}.`,
    }
  }
}

const states = ['unknown-fact', 'overdue', 'due-soon', 'fine'] as const
const byState = (a: CorrectionItem, b: CorrectionItem) => states.indexOf(a.state) - states.indexOf(b.state)

const dues = ['here', 'soon', 'to-check', 'later'] as const
const byDue = (a: ChangeItem, b: ChangeItem) => dues.indexOf(a.due) - dues.indexOf(b.due)

function changeItem({ from, due, fact }: ReturnType<typeof watchList>[number], soon: LocalDate): ChangeItem {
  const isSoon = from !== null && from <= soon
  return {
    fact: fact.fact,
    due: due === 'coming' ? (isSoon ? 'soon' : 'later') : due,
    says: fact.show === 'check-with' ? 'We have not confirmed what changes, nor when. Read' : fact.text,
    checkAt: fact.checkAt,
  }
}

/**
 * Codes of occupations and the watch list are left out: reading a code again helps nobody on their way, and what changes
 * has a list of its own.
 */
const isForThisList = (fact: AnyFact): boolean => shapeOf(fact) !== 'none'

/** The pages behind what is not fresh. What one reading settles is counted for each profession it serves; the most comes first. */
function pagesOf(facts: readonly FactNow[]): PageItem[] {
  const stale = facts.filter(({ fact, shown }) => shown.show !== 'fresh' && isForThisList(fact))
  return [...groupBy(stale, ({ shown }) => shown.checkAt)]
    .map(([page, on]) => ({
      page,
      facts: on.length,
      professions: professionsBehind(on),
      settles: on.reduce((sum, each) => sum + serves(each), 0),
      old: on.filter(({ shown }) => shown.show === 'confirmed-old').length,
    }))
    .sort((a, b) => b.settles - a.settles || (a.page < b.page ? -1 : 1))
}

/** How many professions one fact is for: a rule for all is for every one there is. */
const serves = ({ fact }: FactNow): number =>
  fact.about.kind === 'cross-cutting' || fact.about.kind === 'cross-cutting-fee' ? guideIndex.professions.length : 1

/** How many professions a list of facts is for. */
function professionsBehind(facts: readonly FactNow[]): number {
  const most = Math.max(...facts.map(serves))
  if (most > 1) return most
  return new Set(facts.flatMap(({ profession }) => profession ?? [])).size
}

function professionsOf(facts: readonly FactNow[]): ProfessionItem[] {
  return [...groupBy(facts, ({ profession }) => profession)].flatMap(([id, own]) =>
    id === null
      ? []
      : [
          {
            id,
            label: labelOf(id) ?? id,
            fresh: own.filter(({ shown }) => shown.show === 'fresh').length,
            old: own.filter(({ shown }) => shown.show === 'confirmed-old').length,
            toCheck: own.filter(({ shown }) => shown.show === 'check-with').length,
            corrected: own.filter(({ shown }) => shown.corrected !== undefined).length,
          },
        ],
  )
}
