import type { Catalogue } from '@use-it-cities/assessment'
import { el, type Child } from '../../../questionnaire/markup.ts'
import { button } from '../../../coach/view/fields.ts'
import type { Pen } from '../view/parts.ts'
import { fitFile, type Fitted } from './fit-file.ts'
import { mostBytes, readFile } from './read-file.ts'

export type BroughtIn =
  | { readonly ok: true; readonly fitted: Fitted; readonly catalogue: Catalogue }
  /** A sentence that says what was expected, what came and what to do. */
  | { readonly ok: false; readonly sentence: string }

/** Reads a chosen file as far as the question whether to use it. Its size is looked at before its content. */
export async function bringIn(
  form: FormData,
  { say }: Pick<Pen, 'say'>,
  catalogueOf: (id: string) => Promise<Catalogue | null>,
): Promise<BroughtIn> {
  const no = (sentence: string): BroughtIn => ({ ok: false, sentence })
  const given = form.get('file')
  if (!(given instanceof File) || given.size === 0) return no(say('file.none'))
  if (given.size > mostBytes) return no(say('load.too-large'))
  const text = await given.text().catch(() => '')
  const read = readFile(text)
  if (!read.ok) return no(say(`load.${read.error.code}`, { at: read.error.at ?? '' }))
  const file = read.value
  const catalogue = await catalogueOf(file.catalogue)
  if (!catalogue) return no(say('load.unknown-catalogue', { received: file.catalogue.slice(0, 80) }))
  const fitted = fitFile(file, catalogue)
  if (!fitted.ok) return no(say(`load.${fitted.error.code}`, shortened(fitted.error.params)))
  return { ok: true, fitted: fitted.value, catalogue }
}

const shortened = (params: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(params).map(([name, value]) => [name, value.slice(0, 80)]))

export const needsAsking = ({ movedFrom, unknown }: Fitted): boolean => movedFrom !== null || unknown.length > 0

const most = 60

/** What would change if the file were used, before it is. `as` is what comes next: `load` or `join`. */
export const offer = ({ say }: Pick<Pen, 'say'>, { file, movedFrom, notes, unknown }: Fitted, as: string): Child =>
  el(
    'div',
    { class: 'notice' },
    movedFrom !== null && [
      el('p', {}, say('load.moved', { from: movedFrom, to: file.version })),
      el(
        'ul',
        {},
        notes
          .slice(0, most)
          .map(({ code, item, to }) => el('li', {}, say(`load.note.${code}`, { item, to: to.join(', ') }))),
      ),
    ],
    unknown.length > 0 && [
      el('p', {}, say('load.unknown')),
      el(
        'ul',
        {},
        unknown.slice(0, most).map((id) => el('li', {}, el('bdi', {}, id.slice(0, 80)))),
      ),
      unknown.length > most && el('p', {}, `+ ${unknown.length - most}`),
    ],
    el(
      'p',
      { class: 'ways' },
      button(`use:${as}`, say('load.use'), 'go small'),
      button(`stop:${as}`, say('load.stop')),
    ),
  )
