import { directionOf, textIn, type Text } from '@use-it-cities/core'
import { button, unseen } from '../../../coach/view/fields.ts'
import { el, type Child } from '../../../questionnaire/markup.ts'
import type { CatalogueEntry } from '../model/data.ts'
import type { Kept } from '../model/kept.ts'
import { dayIn, filePart, heading, link, type Pen } from './parts.ts'

export interface HomeScreen extends Pen {
  readonly all: readonly Kept[]
  readonly catalogues: readonly CatalogueEntry[]
  readonly deleting: string | null
  readonly isOffline: boolean
  readonly isPersistent: boolean
  readonly isUnreviewed: boolean
}

/** What this device holds, and which checklists there are. */
export const homeScreen = (home: HomeScreen): Child => {
  const { say, language, all, isPersistent, isUnreviewed } = home
  return [
    heading(say('title')),
    el('p', { class: 'lead' }, say('private')),
    isUnreviewed && el('p', { class: 'notice small' }, say('unreviewed'), ' ', say('english')),
    el('div', { id: 'status' }, homeStatus(home)),
    el('section', {}, el('h2', {}, say('home.mine')), el('div', { id: 'checks' }, checkCards(home))),
    el('section', {}, el('h2', {}, say('home.new')), el('div', { id: 'catalogues' }, catalogueCards(home))),
    el(
      'section',
      {},
      el('h2', {}, say('home.load')),
      filePart(home, 'load', say('home.load'), say('home.loadHint')),
      all.length > 0 && !isPersistent && el('p', { class: 'hint' }, say('home.persist')),
    ),
    el('p', {}, el('a', { href: `/${language}/check` }, say('printable'))),
  ]
}

export const homeStatus = ({ say, isOffline }: Pick<HomeScreen, 'say' | 'isOffline'>): Child =>
  isOffline && el('p', { class: 'hint' }, say('offlineReady'))

/** Drawn anew by themselves, so that a file that is being chosen below stays chosen. */
export const checkCards = (home: HomeScreen): Child =>
  home.all.length === 0
    ? el('p', {}, home.say('home.none'))
    : el(
        'ul',
        { class: 'cards' },
        home.all.map((kept) => card(home, kept)),
      )

function card({ say, language, catalogues, deleting }: HomeScreen, kept: Kept): Child {
  const catalogue = catalogues.find(({ id }) => id === kept.catalogue)
  const profile = catalogue?.profiles.find(({ id }) => id === kept.profile)
  const isSure = deleting === kept.id
  return el(
    'li',
    {},
    el('h3', {}, el('bdi', {}, kept.name)),
    el(
      'p',
      { class: 'hint' },
      titleOf(catalogue?.title, kept.catalogue, language),
      profile && [' · ', profile.id === null ? say('new.all') : titleOf(profile.title, profile.id, language)],
      ' · ',
      dayIn(kept.on, language),
    ),
    isSure && el('p', { role: 'alert' }, say('delete.sure')),
    el(
      'p',
      { class: 'ways' },
      isSure
        ? [
            button(`erase:${kept.id}`, [say('delete.yes'), unseen(kept.name)], 'go plain small danger'),
            button('keep', say('delete.no')),
          ]
        : [
            link(`#a/${kept.id}`, [say('open'), unseen(kept.name)], 'go small'),
            button(`delete:${kept.id}`, [say('delete'), unseen(kept.name)]),
          ],
    ),
  )
}

const catalogueCards = ({ say, language, catalogues }: HomeScreen): Child =>
  catalogues.length === 0
    ? el('p', { class: 'notice' }, say('noData'))
    : el(
        'ul',
        { class: 'cards' },
        catalogues.map((each) =>
          el('li', {}, link(`#new/${each.id}`, titleOf(each.title, each.id, language), 'catalogue')),
        ),
      )

/** In its own direction, and not in that of its first letter: “Keep it Local: …” begins in Latin letters in every language. */
export function titleOf(title: Text | undefined, id: string, language: Pen['language']): Child {
  const found = title && textIn(title, language, 'en')
  if (!found) return el('bdi', {}, id)
  const lang = found.language === language ? null : found.language
  return el('bdi', { lang, dir: directionOf(found.language) }, found.text)
}
