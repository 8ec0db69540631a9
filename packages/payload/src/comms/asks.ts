import { languages } from '@use-it-cities/core'
import type { Payload } from 'payload'
import type { Account } from '../access/account.ts'
import { decide } from '../access/may.ts'
import { slugs } from '../slugs.ts'
import { openAsks, type OpenAsk } from '../teller/asks/open-asks.ts'
import type { SortedRow } from './sort-stories.ts'

/**
 * Changes that tellers asked for on their page and nobody has answered; `null` for those who may not read them. `textOf`
 * finds the text that one is about.
 */
export async function askRows(
  payload: Payload,
  account: Account | null,
  textOf: (ask: OpenAsk) => string | null,
): Promise<SortedRow[] | null> {
  if (decide(slugs.tellerActs, 'read', account) === false) return null
  const { admin } = payload.config.routes
  return (await openAsks(payload, account)).map((ask): SortedRow => {
    const { id, story, code, title, organisation, language, words, receivedAt } = ask
    const text = textOf(ask)
    return {
      list: 'asks',
      by: receivedAt,
      waitsOn: { who: 'with-teller' },
      since: receivedAt,
      organisation,
      act: { kind: 'answer', ask: id },
      row: {
        id,
        code,
        title,
        language: null,
        note: `The teller asks for a change${language ? ` in ${languages[language].english}` : ''}.`,
        said: words === '' ? null : words,
        on: null,
        href: `${admin}/collections/${text === null ? `${slugs.stories}/${story}` : `${slugs.texts}/${text}`}`,
        does: text === null ? 'Open the story' : 'Open the text',
      },
    }
  })
}
