import { isLanguage, languages, type Language, type LocalDate } from '@use-it-cities/core'
import type { HiddenBecause } from '@use-it-cities/success-stories'
import { sentenceFor } from '@use-it-cities/success-stories/locales'
import { inWords } from '../admin/shared/in-words.ts'
import { slugs } from '../slugs.ts'
import type { TextFacts } from './facts.ts'
import type { Asked, OneStory, SortedRow } from './sort-stories.ts'
import { isApprovedByBoth } from './stand-in.ts'
import type { DeskListId } from './views.ts'
import { isAboutStory, waitsFor, type WaitsFor } from './waits-for.ts'
import type { WaitsOn } from './waits-on.ts'

type NewRow = Pick<SortedRow['row'], 'note' | 'href' | 'does'> &
  Partial<SortedRow['row']> &
  Partial<Pick<SortedRow, 'waitsOn' | 'since' | 'act'>>

/** Puts rows about one story into `rows`, each sentence once. */
export function rowsAbout({ story, live, texts, consents }: OneStory, asked: Asked, rows: SortedRow[]) {
  const { admin } = asked
  const storyAt = `${admin}/collections/${slugs.stories}/${story.id}`
  const textAt = (id: string) => `${admin}/collections/${slugs.texts}/${id}`
  const translateAt = (id: string) => `${admin}/translate?text=${id}`
  const newConsent = `${admin}/collections/${slugs.consents}/create?story=${story.id}`
  const isSource = ({ language }: TextFacts) => language === story.sourceLanguage
  const source = texts.find(isSource)
  const takeDown = { kind: 'take-down', story: story.id } as const
  const spoken = latest(consents.map(({ updatedAt }) => updatedAt))
  const said = new Set<string>()

  const add = (list: DeskListId, by: string, { waitsOn = null, since = null, act = null, ...row }: NewRow) => {
    // The same sentence for each language would only be said again.
    const once = `${list} ${row.id ?? ''} ${row.note}`
    if (said.has(once)) return
    said.add(once)
    const plain = { id: story.id, code: story.code, title: story.title, language: null, on: null, said: null }
    rows.push({ list, by, waitsOn, since, act, organisation: story.organisation, row: { ...plain, ...row } })
  }
  const titled = (text: TextFacts) =>
    text.title === '' ? { id: text.id } : { id: text.id, title: text.title, language: text.language }
  const writer = (text: TextFacts): WaitsOn =>
    isSource(text)
      ? { who: 'writer', account: text.author }
      : { who: 'translator', account: text.author, language: text.language }
  const writing = (text: TextFacts) => (isSource(text) ? 'editor' : 'translator')
  const writeAt = (text: TextFacts) => (isSource(text) ? textAt(text.id) : translateAt(text.id))

  const forStory: Record<WaitsFor, { href: string; does: string; waitsOn: WaitsOn; since: string }> = {
    reviewer: { href: storyAt, does: 'Open the story', waitsOn: { who: 'reviewer', not: [] }, since: story.updatedAt },
    teller: {
      href: newConsent,
      does: 'Record what the teller says',
      waitsOn: { who: 'with-teller' },
      since: spoken ?? story.updatedAt,
    },
    'second-person': {
      href: `${newConsent}&type=countersigned`,
      does: 'Record that the consent was checked',
      waitsOn: { who: 'safeguarding' },
      since: spoken ?? story.updatedAt,
    },
    translator: { href: storyAt, does: 'Open the story', waitsOn: { who: 'with-teller' }, since: story.updatedAt },
    editor: {
      href: storyAt,
      does: 'Open and finish the story',
      waitsOn: { who: 'writer', account: null },
      since: story.updatedAt,
    },
  }

  /** Words that nobody has approved: with a reviewer once they are handed in, and before that with whoever writes them. */
  const unread = (text: TextFacts, note: string) => {
    const { state, on } = text.review
    if (state === 'in-review' || state === 'approved')
      return add('reviewer', on ?? text.updatedAt, {
        ...titled(text),
        note: state === 'in-review' ? `${nameOf(text.language)}: handed in for review.` : note,
        href: textAt(text.id),
        does: 'Read it and approve it',
        waitsOn: { who: 'reviewer', not: text.author === null ? [] : [text.author] },
        since: on ?? text.updatedAt,
      })
    const isSentBack = state === 'changes-requested'
    add(writing(text), text.updatedAt, {
      ...titled(text),
      note: isSentBack
        ? `${nameOf(text.language)}: a reviewer asks for changes.`
        : `${nameOf(text.language)}: not handed in for review yet.`,
      href: textAt(text.id),
      does: isSentBack ? 'See what to change' : 'Finish it and hand it in',
      waitsOn: writer(text),
      since: (isSentBack ? on : null) ?? text.updatedAt,
    })
  }

  return {
    story: (list: WaitsFor, note: string) => add(list, story.updatedAt, { note, ...forStory[list] }),

    due() {
      const { reviewOn } = story
      if (reviewOn === null || reviewOn > asked.today) return
      add('due', reviewOn, {
        note: `Somebody should look at it again from ${inWords(reviewOn)} on.`,
        on: reviewOn,
        href: storyAt,
        does: 'Look at it, and set the next day',
        waitsOn: { who: 'writer', account: null },
        since: `${reviewOn}T12:00:00.000Z`,
      })
    },

    unfinished: (text: TextFacts, sentence: string) =>
      add(writing(text), text.updatedAt, {
        ...titled(text),
        note: `${nameOf(text.language)}: ${sentence}`,
        href: writeAt(text),
        does: isSource(text) ? 'Open and finish the text' : 'Go on translating',
        waitsOn: writer(text),
        since: text.updatedAt,
      }),

    waiting(text: TextFacts, because: readonly HiddenBecause[]) {
      if (because.some((each) => waitsFor(each) === 'nobody')) return
      for (const each of because) {
        const list = waitsFor(each)
        if (list === 'nobody') continue
        const note = sentenceFor(each)
        if (isAboutStory(each)) add(list, forStory[list].since, { note, ...forStory[list] })
        else if (list === 'reviewer') unread(text, note)
        else if (list === 'teller') {
          // Read to the teller once a second person has read it: before that it may still change.
          if (!isReadByTwo(text)) continue
          const since = text.review.on ?? text.updatedAt
          const row = { ...titled(text), note, href: textAt(text.id), does: 'Read it to the teller' }
          add('teller', since, { ...row, waitsOn: { who: 'with-teller' }, since })
        } else {
          const row = { ...titled(text), note, href: textAt(text.id), does: 'Open the text' }
          add(list, text.updatedAt, { ...row, waitsOn: writer(text), since: text.updatedAt })
        }
      }
    },

    /** The rules let it out, and the checks of the words do not. */
    heldUp(text: TextFacts, sentences: readonly string[]) {
      const [first = '', ...others] = sentences
      const more = others.length === 0 ? '' : ` And ${others.length} more.`
      add(writing(text), text.updatedAt, {
        ...titled(text),
        note: `Approved, but the checks hold it up. ${first}${more}`,
        href: textAt(text.id),
        does: 'See what the checks say',
        waitsOn: writer(text),
        since: text.updatedAt,
      })
    },

    ready(ready: readonly Language[]) {
      const since = latest([...texts.flatMap(approvedOn), spoken, story.updatedAt]) ?? story.updatedAt
      const act = { kind: 'publish', collection: slugs.stories, id: story.id } as const
      const row = { note: `Ready in ${namesOf(ready)}.`, href: storyAt, does: 'Read it first' }
      add('ready', since, { ...row, waitsOn: { who: 'publisher' }, since, act })
    },

    newLanguage(text: TextFacts) {
      const since = latest([...approvedOn(text), spoken]) ?? text.updatedAt
      add('ready', since, {
        ...titled(text),
        note: `The story is out. These words in ${nameOf(text.language)} are ready too.`,
        href: textAt(text.id),
        does: 'Read it first',
        waitsOn: { who: 'publisher' },
        since,
        act: { kind: 'publish', collection: slugs.texts, id: text.id },
      })
    },

    /** Languages that the teller said yes to. The board of languages shows them for stories that are out. */
    missing(agreed: readonly Language[]) {
      const { text } = source ?? {}
      if (!text?.ok || !isApprovedByBoth(text.value)) return
      for (const language of agreed.filter((each) => texts.every((text) => text.language !== each)))
        add('translator', story.updatedAt, {
          note: `${nameOf(language)}: the teller said yes to it, and nobody has begun.`,
          href: `${admin}/collections/${slugs.texts}/create?story=${story.id}&language=${language}`,
          does: 'Start translating',
          waitsOn: { who: 'translator', account: null, language },
          since: text.value.approval?.on ?? story.updatedAt,
        })
    },

    /** The day on which the consent ends; before the last 60 days of it, the day on which to ask again. */
    ending(until: LocalDate, askAgainOn: LocalDate) {
      const row = { href: newConsent, does: 'Ask the teller and record it', waitsOn: { who: 'with-teller' } as const }
      const act = live?.isPublished === true ? takeDown : null
      if (until < asked.today) return
      if (until <= asked.endingBy)
        add('ending', until, { ...row, note: `The consent ends on ${inWords(until)}.`, on: until, act })
      else if (askAgainOn <= asked.today)
        add('ask-again', askAgainOn, {
          ...row,
          note: `To be asked again from ${inWords(askAgainOn)} on. The consent runs until ${inWords(until)}.`,
          on: askAgainOn,
          since: `${askAgainOn}T12:00:00.000Z`,
        })
    },

    stale() {
      if (!source) return
      for (const text of texts) {
        if (text.sourceHash === null || text === source || text.sourceHash === source.hash) continue
        add('stale', source.updatedAt, {
          ...titled(text),
          note: `${nameOf(text.language)}: the original has changed since this was translated.`,
          href: translateAt(text.id),
          does: 'Bring the translation up to date',
          waitsOn: writer(text),
          since: source.updatedAt,
        })
      }
    },

    /** The rules hide it: the teller has allowed less since it went out. */
    saysTooMuch(text: TextFacts, sentences: readonly string[]) {
      const [first] = sentences
      if (first === undefined) return
      add('editor', text.updatedAt, {
        ...titled(text),
        note: `It went off the site: the teller allows less now. ${first}`,
        href: textAt(text.id),
        does: 'Change the words',
        waitsOn: writer(text),
        since: spoken ?? text.updatedAt,
      })
    },

    out(texts: readonly TextFacts[]) {
      const seen = texts.map(({ language }) => language)
      if (seen.length === 0 || !live?.publishedOn) return
      const on = asked.dayOf(live.publishedOn)
      const note = `Out since ${inWords(on)} in ${namesOf(seen)}.`
      add('out', descending(live.publishedOn), { note, on, href: storyAt, does: 'Look at it', act: takeDown })
    },
  }
}

/** A second person has read exactly these words. */
const isReadByTwo = ({ review }: TextFacts) => review.state === 'approved'

const approvedOn = ({ text }: TextFacts): string[] =>
  text.ok ? [text.value.approval?.on, text.value.tellerApproval?.on].flatMap((on) => (on ? [on] : [])) : []

const latest = (moments: readonly (string | null | undefined)[]): string | null =>
  moments.reduce<string | null>((last, each) => (each && (last === null || each > last) ? each : last), null)

/** The newest first, where the smallest comes first. */
const descending = (moment: string) => String(9e15 - Date.parse(moment)).padStart(16, '0')

const nameOf = (code: string) => (isLanguage(code) ? languages[code].english : code)
const namesOf = (codes: readonly string[]) => codes.map(nameOf).sort().join(', ')
