import { whoTold, contactTopics, type ContactMessage, type WhoTold } from '@use-it-cities/success-stories/outreach'
import { westernDigits } from '../site/western-digits.ts'
import type { About } from './about.ts'
import { cleanedAddress, cleanedLine, cleanedWords } from './cleaned.ts'
import type { ContactWordKey } from './words/notes.ts'
import type { Form } from './read-form.ts'

export const reachWays = ['phone', 'whatsapp', 'email'] as const
export type ReachWay = (typeof reachWays)[number]

/** What stands in the fields, as it was typed but for what cannot be seen. */
export interface TypedContact {
  readonly name: string
  readonly by: ReachWay | null
  readonly at: string
  readonly wantsCall: boolean
  readonly words: string
  readonly whoTold: WhoTold | null
  readonly agreed: boolean
}

export type ContactField = 'name' | 'by' | 'at' | 'about' | 'words' | 'agreed'
export interface ContactFault {
  readonly field: ContactField
  readonly word: ContactWordKey
}

/** The message without what the site adds. */
export type ContactContent = Omit<ContactMessage, 'id' | 'sentAt' | 'language'>

export const emptyContact: TypedContact = {
  name: '',
  by: null,
  at: '',
  wantsCall: false,
  words: '',
  whoTold: null,
  agreed: false,
}

export const most = { name: 80, at: 120, words: 2000 } as const

export const typedContact = (form: Form): TypedContact => ({
  name: cleanedLine(form.get('name') ?? ''),
  by: reachWays.find((each) => each === form.get('by')) ?? null,
  at: cleanedAddress(form.get('at') ?? ''),
  wantsCall: form.get('wantsCall') === 'yes',
  words: cleanedWords(form.get('words') ?? ''),
  whoTold: whoTold.find((each) => each === form.get('whoTold')) ?? null,
  agreed: form.get('agreed') === 'yes',
})

/** What the form says about what it is about, where the page let somebody choose. */
export const topicIn = (form: Form): About => ({
  kind: 'topic',
  topic: contactTopics.find((each) => each === form.get('topic')) ?? null,
})

/** What is missing or cannot be used, in the order of the fields. */
export function faultsOf(typed: TypedContact, about: About): readonly ContactFault[] {
  const faults: (ContactFault | false)[] = [
    !isName(typed.name) && {
      field: 'name',
      word: 'fault.name',
    },
    typed.by === null && { field: 'by', word: 'fault.by' },
    typed.by === null && !isEmail(typed.at) && !isNumber(typed.at) && { field: 'at', word: 'fault.at' },
    typed.wantsCall && typed.by === 'email' && { field: 'by', word: 'fault.call' },
    typed.by === 'email' && !isEmail(typed.at) && { field: 'at', word: 'fault.email' },
    (typed.by === 'phone' || typed.by === 'whatsapp') && !isNumber(typed.at) && { field: 'at', word: 'fault.number' },
    about.kind === 'topic' && about.topic === null && { field: 'about', word: 'fault.about' },
    typed.words.length > most.words && { field: 'words', word: 'fault.long' },
    linksIn(typed.words) > 1 && { field: 'words', word: 'fault.links' },
    !typed.agreed && { field: 'agreed', word: 'fault.agreed' },
  ]
  return faults.filter((fault) => fault !== false)
}

/** The message in what was typed; null while there are faults. `via` is the code of the poster that led here. */
export function contentOf(typed: TypedContact, about: About, via: string | null): ContactContent | null {
  if (typed.by === null || faultsOf(typed, about).length > 0) return null
  const value =
    about.kind === 'thing' ? about.thing.value : about.topic && { kind: 'topic' as const, topic: about.topic }
  if (!value) return null
  return {
    kind: 'contact',
    name: typed.name,
    reach: { by: typed.by, at: typed.by === 'email' ? typed.at : westernDigits(typed.at) },
    wantsCall: typed.wantsCall,
    about: value,
    words: typed.words,
    whoTold: typed.whoTold,
    referral: via,
    agreed: true,
  }
}

const isEmail = (at: string) => at.length <= most.at && /^[^\s@]{1,64}@[^\s@.]+(?:\.[^\s@.]+)+$/u.test(at)

/** 7 to 15 digits in any script, with what people write between them. */
function isNumber(at: string): boolean {
  const digits = at.match(/\p{Nd}/gu)?.length ?? 0
  return at.length <= 40 && digits >= 7 && digits <= 15 && /^[\p{Nd}+()./ \u2010-\u2015-]+$/u.test(at)
}

export const linksIn = (words: string): number => words.match(/https?:\/\/(?:www\.)?|\bwww\.|<a\s|\[url/gi)?.length ?? 0
const isName = (name: string) => /[\p{L}\p{N}]/u.test(name) && name.length <= most.name && linksIn(name) === 0
