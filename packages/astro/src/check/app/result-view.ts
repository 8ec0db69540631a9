import type { Catalogue } from '@use-it-cities/assessment'
import { resultCsv } from '@use-it-cities/assessment/words-apart'
import { saveFile, show, write } from '../../coach/view/page.ts'
import { fileName, pageFile } from './file/page-file.ts'
import { askedItems } from './model/asked-items.ts'
import { fileOf } from './model/file-of.ts'
import type { Kept } from './model/kept.ts'
import { areWeights, changedWeights, usualWeights, type Weights } from './model/weights.ts'
import type { Pen } from './view/parts.ts'
import { reportNodes } from './view/report-nodes.ts'
import { outcomeOf, resultScreen, type Outcome } from './view/result-screen.ts'
import { changedNotice, weightFields, type WeightsPart } from './view/weights-part.ts'

export interface ResultViewParts extends Pen {
  readonly catalogue: Catalogue
}

/** The result of one check. Weights that somebody tries here stay until the check is left, and go into no file of answers. */
export class ResultView {
  readonly #parts: ResultViewParts
  #outcome: Outcome | null = null
  #file = ''
  #tried: Weights = {}

  constructor(parts: ResultViewParts) {
    this.#parts = parts
  }

  draw(kept: Kept, isNew: boolean): void {
    const { say, language, catalogue } = this.#parts
    const outcome = this.#assess(kept)
    show(resultScreen({ say, language, kept, outcome, weighed: this.#weighed(kept), catalogue }), false)
    this.#showReport()
    if (!isNew) return
    window.scrollTo(0, 0)
    document.getElementById('title')?.focus({ preventScroll: true })
  }

  /** Another window has changed the answers. */
  refresh(kept: Kept): void {
    if (this.#file === JSON.stringify(fileOf(kept))) return
    this.#assess(kept)
    this.#showReport()
  }

  /** Takes numbers that can be used; others stay in their fields, with the reason above them. */
  weigh(kept: Kept, isDone: boolean): void {
    const { usual } = this.#weighed(kept)
    const fields = [...document.querySelectorAll<HTMLInputElement>('#weights input')]
    const weights = Object.fromEntries(
      fields.map(({ id, value }) => [id.slice('weight '.length), Number(value || NaN)]),
    )
    const isRight = areWeights(weights)
    write('weights-fault', isRight ? null : this.#parts.say('fault.weights'))
    if (!isRight || !isDone) return
    this.#tried = changedWeights(usual, weights).length > 0 ? weights : {}
    this.#assess(kept)
    this.#showReport()
    for (const { id } of fields) {
      const group = id.slice('weight '.length)
      write(`usual ${group}`, this.#sayUsual(usual[group], weights[group]))
    }
  }

  weighAsUsual(kept: Kept): void {
    this.#tried = {}
    write('weights', weightFields(this.#weighed(kept)))
    document.querySelector<HTMLElement>('#weights input')?.focus()
    this.#assess(kept)
    this.#showReport()
  }

  savePage({ name, on }: Kept): void {
    const { language } = this.#parts
    if (this.#outcome?.ok) saveFile(fileName(name, on, 'html'), pageFile(name, this.#outcome.html, language))
  }

  /** The weights are a column of the table. */
  saveTable(kept: Kept): void {
    const { catalogue, language } = this.#parts
    if (!this.#outcome?.ok) return
    const table = resultCsv(this.#outcome.result, catalogue, { language, answers: fileOf(kept) })
    saveFile(fileName(kept.name, kept.on, 'csv'), `\uFEFF${table}`)
  }

  #sayUsual = (usual = 0, weight = usual): string =>
    weight === usual ? '' : this.#parts.say('weights.usual', { weight: usual })

  #weighed(kept: Kept): WeightsPart {
    const { say, language, catalogue } = this.#parts
    const groups = askedItems(catalogue, kept.profile, kept.kind)
    const usual = usualWeights(catalogue, kept.profile, groups)
    return { say, language, groups, usual, weights: { ...usual, ...this.#tried } }
  }

  #assess(kept: Kept): Outcome {
    const { catalogue, language } = this.#parts
    const weighed = this.#weighed(kept)
    const isChanged = changedWeights(weighed.usual, weighed.weights).length > 0
    const usual = outcomeOf(kept, catalogue, language)
    const outcome = isChanged ? outcomeOf(kept, catalogue, language, weighed.weights) : usual
    const notice = usual.ok ? changedNotice(weighed, usual.result.score) : ''
    this.#outcome = outcome.ok ? { ...outcome, html: notice + outcome.html } : outcome
    this.#file = JSON.stringify(fileOf(kept))
    return this.#outcome
  }

  #showReport(): void {
    if (this.#outcome?.ok) document.getElementById('report')?.replaceChildren(...reportNodes(this.#outcome.html))
  }
}
