import { textHash, type StoryText } from '@use-it-cities/success-stories'
import type { TextParts } from '../text/parts-of.ts'

const noWords = { title: '', summary: '', body: [] } as const
const emptyHash = textHash({ ...noWords, body: [] })
const otherHash = '0'.repeat(64)

/** What the rules look at in a text, besides its words. */
export type TextWithoutWords = Omit<StoryText, 'title' | 'summary' | 'body' | keyof TextParts>

/**
 * A text without its words that the rules judge as they would judge the whole one: they only ever compare the
 * fingerprint of the words with those that were approved. `hash` is the fingerprint of the real words. Keeps the words
 * of thousands of stories out of memory.
 */
export function standIn(whole: TextWithoutWords & TextParts, hash: string): StoryText {
  const { did: _did, helped: _helped, talk: _talk, film: _film, ...text } = whole
  const judged = (approval: StoryText['approval']) =>
    approval && Object.freeze({ ...approval, hash: approval.hash === hash ? emptyHash : otherHash })
  return Object.freeze({
    ...text,
    ...noWords,
    body: Object.freeze([]) as unknown as StoryText['body'],
    approval: judged(text.approval),
    tellerApproval: judged(text.tellerApproval),
    translation: text.translation && Object.freeze({ ...text.translation }),
  })
}

/** True when a second person and the teller said yes to the words of a stand-in as they are. */
export const isApprovedByBoth = ({ approval, tellerApproval }: StoryText): boolean =>
  approval?.hash === emptyHash && tellerApproval?.hash === emptyHash

/** The version that is out: it was approved when it was published, whatever waits in a newer draft. */
export const asPublished = (text: StoryText): StoryText => ({
  ...text,
  approval: text.approval && { ...text.approval, hash: emptyHash },
  tellerApproval: text.tellerApproval && { ...text.tellerApproval, hash: emptyHash },
})
