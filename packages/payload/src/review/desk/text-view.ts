import type { PayloadRequest } from 'payload'
import { hasOneOf, type Account } from '../../access/account.ts'
import { reviewOf } from '../state.ts'
import type { CommentView, ReviewView } from '../views.ts'
import { askingForChanges, mayResolve, mayWrite } from '../who-may.ts'
import { commentsOn, type CommentRow } from './comments.ts'
import { findingViews } from './findings.ts'
import { nameIn, namesOfPeople } from './people.ts'
import { readText } from './read-text.ts'
import { asked, get } from './requests.ts'
import { standingOf } from './standing.ts'

/** `GET /api/review/text?text=…`: what the panel of a text shows the person who asks. */
export const textViewEndpoint = get('/text', async (req, account) => textView(req, asked(req, 'text'), account))

async function textView(req: PayloadRequest, id: string, account: Account): Promise<ReviewView> {
  const read = await readText(req, id)
  const review = reviewOf(read.row)
  const [comments, findings, { standing, scheduledFor }] = await Promise.all([
    commentsOn(req, read.row.id),
    findingViews(req, read, account),
    standingOf(req, read),
  ])
  const people = await namesOfPeople(req, [...comments.map(({ by }) => by), ...(review.by === null ? [] : [review.by])])
  const canBeHandedIn = review.state === 'draft' || review.state === 'changes-requested'
  const view = (comment: CommentRow): CommentView => ({
    id: comment.id,
    kind: comment.kind,
    field: comment.field ?? null,
    words: comment.words,
    by: nameIn(people, req, comment.by),
    on: String(comment.on),
    isResolved: Boolean(comment.resolvedOn),
    mayResolve: !comment.resolvedOn && mayResolve(account, read.row, comment.by),
    isAboutOlderWords: comment.wordsHash !== read.hash,
  })
  return {
    text: read.row.id,
    hash: read.hash,
    state: review.state,
    standing,
    by: review.by === null ? null : nameIn(people, req, review.by),
    on: review.on,
    scheduledFor,
    maySubmit: canBeHandedIn && mayWrite(account, read.row),
    mayRequestChanges: !canBeHandedIn && hasOneOf(account, askingForChanges),
    findings,
    comments: comments.map(view),
  }
}
