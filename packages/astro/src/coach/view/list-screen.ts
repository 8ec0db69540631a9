import { el, type Child } from '../../questionnaire/markup.ts'
import type { AllClients } from '../clients/client-store.ts'
import type { Client } from '../clients/client.ts'
import { say } from '../words/coach-words.ts'
import { deleteAllPart } from './door-screen.ts'
import { button, field, form, passphraseField, submit, unseen } from './fields.ts'

export interface ListScreen {
  readonly all: AllClients
  readonly professionCalled: (id: string) => string
  /** Sentences a coach should see before opening a client. */
  readonly warningsOf: (client: Client) => readonly string[]
  readonly notice: string | null
  readonly status: Child
  readonly isPersistent: boolean
  readonly isDeleting: boolean
  readonly isWorking: boolean
}

/** All clients with what to look at, and what can be done with all of them. */
export const listScreen = (list: ListScreen): Child => [
  el('h1', { id: 'title', tabindex: '-1' }, say('clients')),
  list.notice !== null && el('p', { class: 'notice', role: 'alert' }, list.notice),
  el('div', { id: 'status' }, list.status),
  el('p', { class: 'ways' }, button('add', say('add'), 'go'), button('lock', say('lock'), 'go plain')),
  el('div', { id: 'clients' }, clientCards(list)),
  files(list),
  deleteAllPart(list.isDeleting),
]

/** The clients alone: drawn anew when facts or changes arrive, without touching what is being filled in below them. */
export const clientCards = (list: Pick<ListScreen, 'all' | 'professionCalled' | 'warningsOf'>): Child => [
  list.all.unreadable.length > 0 &&
    el('p', { class: 'notice', role: 'alert' }, say('unreadable', { count: list.all.unreadable.length })),
  list.all.clients.length === 0
    ? el('p', {}, say('noClients'))
    : el(
        'ul',
        { class: 'cards' },
        list.all.clients.map(({ client }) => card(list, client)),
      ),
]

function card(
  { professionCalled, warningsOf }: Pick<ListScreen, 'professionCalled' | 'warningsOf'>,
  client: Client,
): Child {
  const warnings = warningsOf(client)
  const name = client.name.trim() || say('noName')
  return el(
    'li',
    {},
    el('h2', {}, el('bdi', {}, name)),
    client.profession !== '' && el('p', {}, professionCalled(client.profession)),
    warnings.length > 0 &&
      el(
        'ul',
        { class: 'warnings' },
        warnings.map((each) => el('li', {}, each)),
      ),
    el('p', { class: 'ways' }, button(`open:${client.id}`, [say('openClient'), unseen(name)], 'go small')),
  )
}

const files = ({ isPersistent, isWorking, all }: ListScreen): Child =>
  el(
    'section',
    {},
    el('h2', {}, say('files')),
    !isPersistent && el('p', { class: 'hint' }, say('persist')),
    el('p', {}, say('exportHint')),
    all.clients.length > 0 && el('p', {}, button('export', say('export'))),
    el(
      'details',
      {},
      el('summary', {}, say('import')),
      form(
        'import',
        'import',
        field('file', say('importFile'), { type: 'file', accept: '.use-it-coach', dir: null }),
        passphraseField('file-passphrase', say('importPassphrase'), 'current-password'),
        el('div', { id: 'import-fault', role: 'alert' }),
        submit('import', say('import'), 'go small'),
      ),
    ),
    el(
      'details',
      {},
      el('summary', {}, say('changePassphrase')),
      form(
        'change',
        'change',
        passphraseField('old-passphrase', say('oldPassphrase'), 'current-password'),
        passphraseField('passphrase', say('newPassphrase'), 'new-password'),
        el('p', { id: 'advice', role: 'status' }),
        passphraseField('again', say('passphraseAgain'), 'new-password'),
        submit('change', say('changePassphrase'), 'go small'),
      ),
    ),
    el('p', { role: 'status', id: 'working' }, isWorking ? say('working') : ''),
  )
