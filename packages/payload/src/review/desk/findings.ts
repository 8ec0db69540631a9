import { checkSentence, type StoryFinding } from '@use-it-cities/success-stories/checks'
import type { PayloadRequest } from 'payload'
import { hasOneOf, type Account } from '../../access/account.ts'
import { permissions } from '../../access/permissions.ts'
import { loadStoryRecords } from '../../gate/story-records.ts'
import type { Row } from '../../gate/to-records.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { wordsHash } from '../../text/words-hash.ts'
import { findInText, holdsUp } from '../checks/find-in-text.ts'
import { overridesOf } from '../checks/overrides.ts'
import { photoOf } from '../checks/photo-of.ts'
import type { FindingView } from '../views.ts'
import { mayLetStand } from '../who-may.ts'
import { nameIn, namesOfPeople } from './people.ts'
import type { ReadText } from './read-text.ts'

/** What the checks say about the saved words, or about words that are being written, in place of them. */
export async function findingViews(
  req: PayloadRequest,
  { row, story }: ReadText,
  account: Account,
  written: Row = {},
): Promise<FindingView[]> {
  const words = { ...row, ...written }
  const hash = wordsHash(words)
  const holdsNames = hash === wordsHash(row) || knowsTellers(account)
  const [findings, overrides] = await Promise.all([
    findingsIn(req, words, story, { holdsNames }),
    overridesOf(req, row.id, hash),
  ])
  const people = await namesOfPeople(
    req,
    overrides.map(({ by }) => by),
  )
  return findings.map((finding) => {
    const { code, severity, path } = finding
    const override = overrides.find((each) => each.code === code && each.path === path)
    return {
      code,
      severity,
      path,
      sentence: checkSentence(finding),
      holdsUp: holdsUp(finding) && (severity === 'error' || !override),
      mayLetStand: severity === 'warning' && holdsUp(finding) && mayLetStand(account, row, code),
      letStand:
        severity === 'warning' && override
          ? { reason: override.reason, by: nameIn(people, req, override.by), on: String(override.on) }
          : null,
    }
  })
}

/**
 * Words that are saved are held against the real name, and whoever wrote them stands with them. Words that nobody keeps
 * are so only for those who sit with tellers: others could try one list of names after another and read the answer.
 */
const { all = [], own = [] } = permissions[slugs.tellerNames].create
const knowsTellers = (account: Account): boolean => hasOneOf(account, [...all, ...own])

/** The findings of words of a story, its picture included. */
export async function findingsIn(
  req: PayloadRequest,
  words: Row,
  story: ReadText['story'],
  { holdsNames = true } = {},
): Promise<readonly StoryFinding[]> {
  const [records, photo] = await Promise.all([
    loadStoryRecords(req, { id: story.id, code: story.code }),
    photoOf(req, story),
  ])
  return findInText(words, {
    kind: story.kind === 'reported' ? 'reported' : 'told',
    consents: records.consents,
    names: records.names,
    wordLists: settingsOf(req.payload).wordLists,
    photo,
    tellerNames: holdsNames ? records.tellerNames : null,
  })
}
