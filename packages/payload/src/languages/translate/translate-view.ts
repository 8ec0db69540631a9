import { directionOf, languages, type Language } from '@use-it-cities/core'
import type { PayloadRequest, TypeWithVersion } from 'payload'
import { accountOf } from '../../access/account.ts'
import { currentFeed } from '../../feed/current-feed.ts'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'
import { lexicalToBlocks } from '../../text/lexical-to-blocks.ts'
import { partWordsOf } from '../../text/part-words.ts'
import { wordsHash } from '../../text/words-hash.ts'
import { changesSince } from '../difference/changes-since.ts'
import { factsOf, type Row } from '../state/facts-of.ts'
import { languageState, type LanguageState } from '../state/language-state.ts'
import { shownWords } from '../state/shown-words.ts'
import type { Since, TranslateView } from '../views.ts'
import { mayWriteIn } from './may-write.ts'
import type { SideBySide } from './read-texts.ts'

/** Both sides, and what changed in the original since the translation was made from it. */
export async function translateView(req: PayloadRequest, texts: SideBySide): Promise<TranslateView> {
  const { story, language, source, target } = texts
  const blocks = lexicalToBlocks(source?.body)
  return {
    story: { id: String(story.id), code: String(story.code), title: plain(story.workingTitle) || String(story.code) },
    source: source && {
      ...sideOf(source, story.sourceLanguage as Language),
      text: String(source.id),
      hash: wordsHash(source),
      blocks: blocks.ok ? blocks.value : [],
    },
    target: {
      ...sideOf(target, language),
      text: target ? String(target.id) : null,
      hash: target ? wordsHash(target) : null,
      state: await stateOf(req, texts),
      body: (target?.body as Row | null | undefined) ?? null,
      mayWrite: mayWriteIn(accountOf(req), { organisation: idOf(story.organisation), language }),
    },
    since: await since(req, texts),
  }
}

async function stateOf(req: PayloadRequest, { story, language, source, target }: SideBySide): Promise<LanguageState> {
  const { feed } = await currentFeed(req.payload)
  return languageState({
    kind: story.kind === 'reported' ? 'reported' : 'told',
    isOriginal: false,
    original: source ? shownWords(source) : null,
    text: target ? factsOf(target, shownWords(target)) : null,
    isLive: feed.stories.find(({ code }) => code === story.code)?.texts[language] !== undefined,
  })
}

async function since(req: PayloadRequest, { source, target }: SideBySide): Promise<Since> {
  if (!source || !target) return { code: 'nothing' }
  const { translatedFrom } = factsOf(target, null)
  if (translatedFrom === null) return { code: 'never-compared' }
  if (translatedFrom === wordsHash(source)) return { code: 'nothing' }
  const { docs } = await req.payload.db.findVersions<Row & Record<string, unknown>>({
    collection: slugs.texts,
    where: { parent: { equals: source.id } },
    sort: '-updatedAt',
    limit: 0,
    pagination: false,
    req,
  })
  const versions = (docs as TypeWithVersion<Row>[]).map(({ version }) => version)
  const changes = changesSince(translatedFrom, versions, source)
  return changes ? { code: 'changed', changes } : { code: 'changed-unknown' }
}

const sideOf = (row: Row | null, language: Language) => ({
  language,
  english: languages[language].english,
  dir: directionOf(language),
  title: plain(row?.title),
  summary: plain(row?.summary),
  parts: partWordsOf(row ?? {}),
})

const plain = (value: unknown) => (typeof value === 'string' ? value : '')
