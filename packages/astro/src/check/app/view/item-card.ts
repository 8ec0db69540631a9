import { lawStateOn, type AnswerState, type Catalogue, type Item } from '@use-it-cities/assessment'
import { basisMark, reasonIn, wordsFor } from '@use-it-cities/assessment/words-apart'
import type { LocalDate } from '@use-it-cities/core'
import { button } from '../../../coach/view/fields.ts'
import { el, type Child } from '../../../questionnaire/markup.ts'
import { isWhole } from '../model/file-of.ts'
import type { EvidenceLine, KeptAnswer } from '../model/kept.ts'
import { faultLine, inEnglish, linesInEnglish, radio, type Pen } from './parts.ts'

export interface ItemCard extends Pen {
  readonly item: Item
  readonly catalogue: Catalogue
  readonly answer: KeptAnswer
  readonly on: LocalDate
}

const plain: readonly AnswerState[] = ['met', 'partly', 'not-met']
const always: readonly AnswerState[] = ['unknown', 'not-applicable', 'not-assessed']

/** One question with its answer, evidence and note. Whatever changes in it later is changed in its place. */
export const itemCard = (card: ItemCard): Child => {
  const { say, language, item, answer } = card
  const { id } = item
  const word = (state: AnswerState) => wordsFor({ key: `answer.${state}` }, language)
  const isNot = answer.answer === 'not-applicable'
  const chosen = answer.level !== null && !always.includes(answer.answer) ? `level:${answer.level}` : answer.answer
  const option = (value: string, words: Child) => radio(`answer ${id}`, value, words, chosen === value)
  const levels = Object.entries(item.ladder ?? {})
  const mark = basisMark(item.basis)
  return el(
    'fieldset',
    { class: 'question item', 'data-item': id, id: `item ${id}` },
    el('legend', { class: 'ask' }, inEnglish(card, item.question)),
    el(
      'p',
      { class: 'hint marks' },
      el('bdi', { lang: 'en' }, `${id} · ${item.title}`),
      item.gate && el('strong', { class: 'gate' }, wordsFor({ key: 'report.mark-gate' }, language)),
      mark && el('span', {}, wordsFor({ key: mark }, language)),
    ),
    more(card),
    el(
      'div',
      { class: levels.length > 0 ? 'choices' : 'choices few' },
      levels.length > 0
        ? levels.map(([level, words]) => option(`level:${level}`, [`${level}. `, inEnglish(card, words)]))
        : plain.map((state) => option(state, word(state))),
      // An answer on a ladder without a level came in a file: it is shown, and stays as long as nobody chooses another.
      levels.length > 0 &&
        answer.level === null &&
        plain.includes(answer.answer) &&
        option(answer.answer, word(answer.answer)),
      always.map((state) => option(state, word(state))),
    ),
    el(
      'div',
      { class: 'question justification', hidden: !isNot },
      el('label', { class: 'ask', for: `why ${id}` }, say('item.justification')),
      faultLine(`why-fault ${id}`, isNot && answer.justification.trim() === '' ? say('fault.justification') : ''),
      el(
        'textarea',
        {
          id: `why ${id}`,
          'data-part': 'justification',
          rows: 2,
          dir: 'auto',
          maxlength: 5000,
          'aria-describedby': `why-fault ${id}`,
        },
        answer.justification,
      ),
    ),
    el(
      'details',
      { open: answer.evidence.length > 0 || answer.note !== '' },
      el('summary', {}, el('span', { id: `count ${id}` }, say('item.evidence', { count: answer.evidence.length }))),
      el(
        'div',
        { id: `evidence ${id}` },
        answer.evidence.map((line, at) => evidenceEntry(card, id, line, at)),
      ),
      el('p', {}, button(`add-evidence:${id}`, say('evidence.add'))),
      el(
        'div',
        { class: 'question' },
        el('label', { class: 'ask', for: `note ${id}` }, say('item.note')),
        el('textarea', { id: `note ${id}`, 'data-part': 'note', rows: 2, dir: 'auto', maxlength: 20000 }, answer.note),
      ),
    ),
  )
}

export const blankLine: EvidenceLine = { title: '', link: '', collectedOn: '', expiresOn: '' }

/** One line of evidence. */
export function evidenceEntry({ say }: Pen, item: string, line: EvidenceLine, at: number): Child {
  const id = `${item} ${at}`
  const part = (name: keyof EvidenceLine, words: string, type: string) =>
    el(
      'div',
      { class: 'question' },
      el('label', { class: 'ask', for: `${name} ${id}` }, words),
      el('input', {
        type,
        id: `${name} ${id}`,
        'data-evidence': name,
        value: line[name],
        dir: type === 'date' ? null : 'auto',
        maxlength: type === 'date' ? null : 2000,
        autocomplete: 'off',
        'aria-describedby': `fault ${id}`,
      }),
    )
  const isBegun = Object.values(line).some((each) => each !== '')
  return el(
    'fieldset',
    { class: 'entry', 'data-entry': at },
    el('legend', {}, say('evidence.number', { number: at + 1 })),
    part('title', say('evidence.title'), 'text'),
    part('link', say('evidence.link'), 'text'),
    el(
      'div',
      { class: 'days' },
      part('collectedOn', say('evidence.on'), 'date'),
      part('expiresOn', say('evidence.until'), 'date'),
    ),
    el(
      'p',
      { class: 'hint', id: `fault ${id}`, role: 'status' },
      isBegun && !isWhole(line) ? say('fault.evidence') : '',
    ),
    el('p', {}, button(`remove-evidence:${item}:${at}`, say('evidence.remove'))),
  )
}

/** Why it is asked, what would show it, the law on the day, and where all that is from. */
function more(card: ItemCard): Child {
  const { say, language, item, catalogue, on } = card
  const laws = catalogue.laws.filter(({ id }) => item.lawRefs.includes(id))
  const text = (words: string) => inEnglish(card, words)
  return el(
    'details',
    { class: 'facts' },
    el('summary', {}, say('item.more')),
    item.why !== undefined && el('p', {}, text(item.why)),
    item.evidenceExamples.length > 0 && [
      el('p', {}, el('strong', {}, say('item.shows'))),
      el(
        'ul',
        {},
        item.evidenceExamples.map((each) => el('li', {}, text(each))),
      ),
    ],
    item.naRule !== null && el('p', {}, say('item.na'), ' ', text(item.naRule)),
    laws.length > 0 && [
      el('p', {}, el('strong', {}, wordsFor({ key: 'report.law' }, language))),
      el(
        'ul',
        {},
        laws.map((law) =>
          el(
            'li',
            {},
            el('strong', {}, text(law.topic)),
            el('p', {}, reasonIn(lawStateOn(law, on, catalogue.asOf).because, language)),
            linesInEnglish(card, law.fact),
          ),
        ),
      ),
    ],
    item.sources.length > 0 && [
      el('p', {}, el('strong', {}, say('item.sources'))),
      el(
        'ul',
        {},
        item.sources.map((id) => source(card, id)),
      ),
    ],
  )
}

function source({ catalogue, ...pen }: ItemCard, id: string): Child {
  const of = Object.hasOwn(catalogue.sources, id) ? catalogue.sources[id] : undefined
  if (!of) return null
  const isLink = of.url !== null && /^https?:/.test(of.url)
  const title = inEnglish(pen, of.title)
  return el(
    'li',
    {},
    isLink ? el('a', { href: of.url, rel: 'noreferrer' }, title) : title,
    ' ',
    wordsFor({ key: 'report.source-as-read', params: { on: of.retrieved } }, pen.language),
  )
}
