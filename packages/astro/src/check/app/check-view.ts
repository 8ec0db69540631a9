import type { Catalogue, Item } from '@use-it-cities/assessment'
import { isLocalDate } from '@use-it-cities/core'
import { formData, saveFile, show, valueOf, write } from '../../coach/view/page.ts'
import { toDom } from '../../interview/to-dom.ts'
import { bringIn, needsAsking, offer } from './file/bring-in.ts'
import type { Fitted } from './file/fit-file.ts'
import { joinFile } from './file/join-file.ts'
import { fileName } from './file/page-file.ts'
import { askedItems, type AskedGroup } from './model/asked-items.ts'
import { fileOf, isWhole } from './model/file-of.ts'
import { answerTo, type Kept, type KeptAnswer } from './model/kept.ts'
import { ResultView } from './result-view.ts'
import type { Saved, Saving } from './store/saving.ts'
import { checkScreen, peoplePart } from './view/check-screen.ts'
import { blankLine, evidenceEntry, itemCard } from './view/item-card.ts'
import type { Pen } from './view/parts.ts'
import { partScreen, progressIn } from './view/part-screen.ts'
import { readItem } from './view/read-item.ts'

export interface CheckViewParts extends Pen {
  readonly saving: Saving
  readonly catalogue: Catalogue
  readonly catalogueOf: (id: string) => Promise<Catalogue | null>
  /** Tells the other windows. */
  readonly changed: (id: string) => void
}

const pauseMs = 400

/** One check: its overview, its questions, its result. A change is taken in at once and kept after a short pause. */
export class CheckView {
  readonly #parts: CheckViewParts
  #part: AskedGroup | null = null
  readonly #result: ResultView
  #offered: Fitted | null = null
  #waiting: ReturnType<typeof setTimeout> | undefined

  constructor(parts: CheckViewParts) {
    this.#parts = parts
    this.#result = new ResultView(parts)
  }

  get id(): string {
    return this.#kept.id
  }

  get #kept(): Kept {
    return this.#parts.saving.kept
  }

  get #groups(): readonly AskedGroup[] {
    return askedItems(this.#parts.catalogue, this.#kept.profile, this.#kept.kind)
  }

  draw(screen: string, which: string, isNew: boolean): void {
    const { say, language, catalogue } = this.#parts
    const groups = this.#groups
    const shown = { say, language, catalogue, kept: this.#kept, groups }
    this.#part =
      screen === 'g'
        ? (groups.find(({ group }) => group.id === which) ?? null)
        : screen === 'i'
          ? (groups.find(({ items }) => items.some(({ id }) => id === which)) ?? null)
          : null
    if (this.#part) {
      show(partScreen({ ...shown, asked: this.#part }), isNew)
      if (screen === 'i') this.#cardOf(which)?.querySelector<HTMLElement>('input:checked, input')?.focus()
    } else if (screen === 'result') this.#result.draw(this.#kept, isNew)
    else show(checkScreen(shown), isNew)
  }

  #cardOf = (item: string): HTMLElement | null => document.getElementById(`item ${item}`)

  typed(field: HTMLElement, isDone: boolean): void {
    const card = field.closest('[data-item]')
    const item = card?.getAttribute('data-item')
    if (field.closest('#weights')) return this.#result.weigh(this.#kept, isDone)
    if (card && item) this.#takeItem(item, readItem(card))
    else if (!this.#takeDetail(field)) return
    clearTimeout(this.#waiting)
    if (isDone) void this.keep()
    else this.#waiting = setTimeout(() => void this.keep(), pauseMs)
  }

  #takeItem(item: string, answer: KeptAnswer): void {
    const { say } = this.#parts
    this.#parts.saving.take({ answers: { ...this.#kept.answers, [item]: answer } })
    const isNot = answer.answer === 'not-applicable'
    const justification = this.#cardOf(item)?.querySelector<HTMLElement>('.justification')
    if (justification) justification.hidden = !isNot
    sayIn(`why-fault ${item}`, isNot && answer.justification.trim() === '' ? say('fault.justification') : '')
    answer.evidence.forEach((line, at) => {
      const isBegun = Object.values(line).some((each) => each !== '')
      sayIn(`fault ${item} ${at}`, isBegun && !isWhole(line) ? say('fault.evidence') : '')
    })
    sayIn(`count ${item}`, say('item.evidence', { count: answer.evidence.length }))
    if (this.#part) sayIn('progress', progressIn({ say, kept: this.#kept, asked: this.#part }))
  }

  /** Takes what is right; what is wrong stands in its field, with the reason beside it. False when it is no such field. */
  #takeDetail(field: HTMLElement): boolean {
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return false
    const { saving, say } = this.#parts
    const { others, reply, on } = this.#kept
    const value = field.value.trim()
    switch (field.name) {
      case 'name':
        sayIn('name-fault', value === '' ? say('fault.name') : '')
        if (value !== '') saving.take({ name: value })
        return true
      case 'on':
        sayIn('on-fault', isLocalDate(value) ? '' : say('fault.day'))
        if (isLocalDate(value)) saving.take({ on: value })
        return true
      case 'assessor': {
        const isFree = value !== '' && others.every(({ id }) => id !== value)
        sayIn('assessor-fault', isFree ? '' : say('fault.assessor'))
        if (isFree) saving.take({ assessor: value })
        write('people', peoplePart({ say, kept: this.#kept }))
        return true
      }
      case 'role':
        saving.take({ role: value })
        return true
      case 'reply-by':
      case 'reply-text': {
        const [by, text] = [valueOf('reply-by').trim(), valueOf('reply-text').trim()]
        if (by !== '' && text !== '') saving.take({ reply: { on, ...reply, by, text } })
        else if (by === '' && text === '') saving.take({ reply: null })
        return true
      }
      default:
        return false
    }
  }

  /** Writes what has changed, and says what came of it. */
  async keep(): Promise<void> {
    clearTimeout(this.#waiting)
    const { saving, say, changed } = this.#parts
    if (!saving.isDirty) return
    const before = this.id
    const was = this.#kept
    const saved = await saving.flush()
    this.#drawChanged(was)
    const sentences: Readonly<Record<Saved, string>> = {
      saved: say('saved'),
      full: say('full'),
      'not-saved': say('notSaved'),
      copied: say('copied', { name: this.#kept.name }),
      gone: say('gone'),
    }
    this.#sayKept(sentences[saved], saved === 'saved')
    if (before !== this.id) history.replaceState(null, '', location.hash.replace(before, this.id))
    changed(this.id)
  }

  #sayKept(sentence: string, isRight: boolean): void {
    const place = document.getElementById('kept')
    if (!place || place.textContent === sentence) return
    place.textContent = sentence
    place.setAttribute('role', isRight ? 'status' : 'alert')
    place.classList.toggle('fault', !isRight)
  }

  /** Another window has written, or deleted it. Questions that differ are drawn anew, but never the one somebody is in. */
  refresh(kept: Kept | undefined): void {
    const { saving, say } = this.#parts
    if (!kept) return this.#sayKept(say('gone'), false)
    if (saving.isDirty) return
    const was = this.#kept
    const held = this.#part?.items.find(({ id }) => this.#cardOf(id)?.contains(document.activeElement))
    saving.refresh(kept, held?.id)
    if (this.#part) {
      this.#drawChanged(was)
      sayIn('progress', progressIn({ say, kept, asked: this.#part }))
    } else if (!document.getElementById('report')) write('people', peoplePart({ say, kept }))
    else this.#result.refresh(kept)
  }

  /** Before a screen is drawn anew: nobody is in a question of the last one any more, so that none is held as it was there. */
  catchUp(kept: Kept | undefined): void {
    if (kept) this.#parts.saving.refresh(kept)
  }

  #drawChanged(was: Kept): void {
    for (const item of this.#part?.items ?? []) {
      const card = this.#cardOf(item.id)
      const isSame = JSON.stringify(answerTo(was, item.id)) === JSON.stringify(answerTo(this.#kept, item.id))
      if (!card || isSame || card.contains(document.activeElement)) continue
      card.replaceWith(...this.#cardNodes(item))
    }
  }

  #cardNodes(item: Item): Node[] {
    const { say, language, catalogue } = this.#parts
    return toDom(itemCard({ say, language, catalogue, item, answer: answerTo(this.#kept, item.id), on: this.#kept.on }))
  }

  async act(verb: string, [first = '', second = '']: readonly string[]): Promise<void> {
    const { say, saving } = this.#parts
    const { name, on, others } = this.#kept
    switch (verb) {
      case 'add-evidence':
        return this.#addEvidence(first)
      case 'remove-evidence':
        return this.#removeEvidence(first, Number(second))
      case 'save-file':
        await this.keep()
        return saveFile(fileName(name, on, 'json'), `${JSON.stringify(fileOf(this.#kept), null, 2)}\n`)
      case 'save-page':
        return this.#result.savePage(this.#kept)
      case 'save-table':
        return this.#result.saveTable(this.#kept)
      case 'usual-weights':
        return this.#result.weighAsUsual(this.#kept)
      case 'paper':
        return window.print()
      case 'remove':
      case 'remove-side':
        if (verb === 'remove') saving.take({ others: others.filter((_each, at) => at !== Number(first)) })
        else saving.take({ otherSide: null })
        write('people', peoplePart({ say, kept: this.#kept }))
        document.getElementById('title')?.focus()
        return this.keep()
      case 'join':
        return this.#join()
      case 'use':
        return this.#use()
      case 'stop':
        return write('join-said', null)
    }
  }

  async #join(): Promise<void> {
    const form = formData('join')
    const read = form && (await bringIn(form, this.#parts, this.#parts.catalogueOf))
    if (!read) return
    if (!read.ok) return write('join-said', read.sentence)
    this.#offered = read.fitted
    if (needsAsking(read.fitted)) return write('join-said', offer(this.#parts, read.fitted, 'join'))
    return this.#use()
  }

  async #use(): Promise<void> {
    const { say, saving } = this.#parts
    const fitted = this.#offered
    this.#offered = null
    if (!fitted) return
    const joined = joinFile(this.#kept, fitted.file)
    if (!joined.ok) return write('join-said', say(`load.${joined.error.code}`))
    const { kept, how, added, same, renamed } = joined.value
    saving.take({ others: kept.others, otherSide: kept.otherSide, reply: kept.reply })
    await this.keep()
    write('people', peoplePart({ say, kept: this.#kept }))
    write('join-said', [
      how === 'other-side' ? say('load.side') : say('load.done', { added, same }),
      renamed.map(([from, to]) => [' ', say('load.renamed', { from, to })]),
    ])
  }

  #addEvidence(item: string): Promise<void> {
    const place = document.getElementById(`evidence ${item}`)
    const { evidence } = answerTo(this.#kept, item)
    place?.append(...toDom(evidenceEntry(this.#parts, item, blankLine, evidence.length)))
    const card = this.#cardOf(item)
    if (card) this.#takeItem(item, readItem(card))
    place?.querySelector<HTMLElement>(`[data-entry="${evidence.length}"] input`)?.focus()
    return this.keep()
  }

  /** The lines after it are numbered anew; what is written in them is in the answer already. */
  #removeEvidence(item: string, at: number): Promise<void> {
    const answer = answerTo(this.#kept, item)
    const evidence = answer.evidence.filter((_each, which) => which !== at)
    write(
      `evidence ${item}`,
      evidence.map((line, which) => evidenceEntry(this.#parts, item, line, which)),
    )
    this.#takeItem(item, { ...answer, evidence })
    document.querySelector<HTMLElement>(`button[value="add-evidence:${item}"]`)?.focus()
    return this.keep()
  }
}

/** Says something in its place, only where it is not said already: a screen reader would read it again. */
function sayIn(id: string, sentence: string): void {
  const place = document.getElementById(id)
  if (place && place.textContent !== sentence) place.textContent = sentence
}
