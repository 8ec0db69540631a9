import { languageCodes, languages, type LocalDate } from '@use-it-cities/core'
import { englishWays, nations, papersHeld, statuses } from '@use-it-cities/qualification-equivalency/answers'
import { wordsFor } from '@use-it-cities/qualification-equivalency/locales'
import type { Status } from '@use-it-cities/qualification-equivalency'
import { countryNames } from '../../guide/questions/countries/country-names.ts'
import { el, type Child } from '../../questionnaire/markup.ts'
import { longestLine, longestNotes, type Client, type ClientCheck, type ClientEnglish } from '../clients/client.ts'
import { evidenceFrom } from '../guide/evidence-of.ts'
import type { GuideBook } from '../guide/guide-book.ts'
import { answerWords } from '../words/answer-words.ts'
import { say } from '../words/coach-words.ts'
import { button, dayField, field, form, select, tick, ticks, unseen } from './fields.ts'

export interface DetailsScreen {
  readonly client: Client
  readonly status: Status | null
  readonly book: GuideBook | null
  readonly today: LocalDate
  readonly isDeleting: boolean
}

const notSaid = { value: '', words: say('notSaid') }

/** Everything a coach writes about one client. Each change is kept at once. */
export const detailsForm = ({ client, status, book, today, isDeleting }: DetailsScreen): Child => [
  form(
    'client',
    'save',
    field('name', say('name'), { value: client.name, hint: say('nameHint'), maxlength: longestLine }),
    professionFields(client, book),
    select(
      'nation',
      say('nation'),
      nations.map((value) => ({ value, words: wordsFor({ key: `nation.${value}` }) })),
      client.nation,
    ),
    select(
      'trainedIn',
      say('trainedIn'),
      [notSaid, ...countryNames('en').map(({ code, name }) => ({ value: code, words: name }))],
      client.trainedIn,
    ),
    dayField('lastPractised', say('lastPractised'), client.lastPractised, today),
    ticks(
      'holds',
      say('holds'),
      papersHeld.map((value) => ({ value, words: answerWords[value] })),
      client.holds,
    ),
    el(
      'div',
      {},
      select(
        'status',
        say('status'),
        [notSaid, ...statuses.map((value) => ({ value, words: answerWords[value] }))],
        status ?? '',
      ),
      el('p', { class: 'hint' }, say('statusHint')),
      tick('status-keep', 'yes', say('statusKeep'), client.status !== null),
    ),
    el('h2', {}, say('english')),
    client.english.map((english, at) => englishEntry(english, at, today)),
    el('p', {}, button('add-english', say('addEnglish'))),
    ticks(
      'ways',
      say('ways'),
      englishWays.map((value) => ({ value, words: answerWords[value] })),
      client.ways,
    ),
    el('h2', {}, say('checks')),
    client.checks.map((check, at) => checkEntry(check, at, today)),
    el('p', {}, button('add-check', say('addCheck'))),
    el(
      'div',
      { class: 'question' },
      el('label', { class: 'ask', for: 'notes' }, say('notes')),
      el(
        'textarea',
        { id: 'notes', name: 'notes', rows: 8, dir: 'auto', 'aria-describedby': 'notes-fault' },
        client.notes,
      ),
      el('p', { id: 'notes-fault', class: 'fault', role: 'status' }),
    ),
    select(
      'language',
      say('language'),
      languageCodes.map((value) => ({ value, words: languages[value].name })),
      client.language,
    ),
  ),
  el(
    'section',
    {},
    isDeleting && el('p', { role: 'alert' }, say('deleteSure', { name: client.name || say('noName') })),
    el(
      'p',
      { class: 'ways' },
      isDeleting
        ? [button('erase', say('yesDelete'), 'go plain small danger'), button('keep', say('keep'))]
        : button('delete', say('delete'), 'link'),
    ),
  ),
]

function professionFields(client: Client, book: GuideBook | null): Child {
  const known = book?.index.professions ?? []
  const isUnknown = client.profession !== '' && !known.some(({ id }) => id === client.profession)
  return [
    book &&
      el(
        'div',
        {},
        field('find', say('professionFind'), { type: 'search', hint: say('professionFindHint'), maxlength: 200 }),
        el('p', { id: 'found', role: 'status' }),
        el('p', { id: 'found-list', class: 'ways' }),
      ),
    isUnknown && book && el('p', { class: 'notice' }, say('professionUnknown')),
    select(
      'profession',
      say('profession'),
      [
        { value: '', words: say('professionChoose') },
        ...(isUnknown ? [{ value: client.profession, words: client.profession }] : []),
        ...known.map(({ id, label }) => ({ value: id, words: label })),
      ],
      client.profession,
    ),
  ]
}

function englishEntry(english: ClientEnglish, at: number, today: LocalDate): Child {
  const name = (part: string) => `english ${at} ${part}`
  const mark = (part: 'listening' | 'reading' | 'writing' | 'speaking' | 'overall') =>
    field(name(part), say(part), {
      value: english[part],
      class: 'short',
      maxlength: 4,
      autocapitalize: 'characters',
      dir: 'ltr',
    })
  return el(
    'fieldset',
    { class: 'entry' },
    el('legend', {}, say('result', { number: at + 1 })),
    select(
      name('test'),
      say('test'),
      [
        { value: 'ielts', words: 'IELTS' },
        { value: 'oet', words: 'OET' },
      ],
      english.test,
    ),
    el(
      'div',
      { class: 'results' },
      mark('listening'),
      mark('reading'),
      mark('writing'),
      mark('speaking'),
      mark('overall'),
    ),
    dayField(name('on'), say('taken'), english.on, today),
    el('p', { id: faultId(at), class: 'fault', role: 'status' }, faultOf(english, today)),
    button(`remove-english:${at}`, [say('remove'), unseen(say('result', { number: at + 1 }))]),
  )
}

export const faultId = (at: number): string => `english-${at}-fault`

/** Notes longer than what is kept: a paste is never cut without a word. */
export const notesFault = (notes: string): string =>
  notes.length > longestNotes ? say('tooLong', { most: longestNotes }) : ''

/** What is wrong with a result; nothing while it is empty. */
export function faultOf(english: ClientEnglish, today: LocalDate): string {
  const isEmpty = [english.listening, english.reading, english.writing, english.speaking].every((each) => each === '')
  return isEmpty || evidenceFrom(english, today) ? '' : say('badResult')
}

const checkEntry = (check: ClientCheck, at: number, today: string): Child =>
  el(
    'fieldset',
    { class: 'entry' },
    el('legend', {}, say('check', { number: at + 1 })),
    field(`check ${at} what`, say('checkWhat'), { value: check.what, maxlength: longestLine }),
    dayField(`check ${at} on`, say('checkOn'), check.on, today),
    button(`remove-check:${at}`, [say('remove'), unseen(say('check', { number: at + 1 }))]),
  )
