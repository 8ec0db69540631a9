'use client'

import { Button } from '@payloadcms/ui'
import { useState } from 'react'
import type { CommentView } from '../../review/views.ts'
import { AboutField, fieldNames, type Field } from './about-field.tsx'
import { Say } from './say.tsx'

interface CommentsProps {
  readonly comments: readonly CommentView[]
  readonly isBusy: boolean
  readonly onSay: (words: string, field: Field | null) => Promise<void>
  readonly onResolve: (comment: string) => Promise<void>
}

/** What readers and writers of a text say to one another, with what is settled folded away. */
export function ReviewComments({ comments, isBusy, onSay, onResolve }: CommentsProps) {
  const [field, setField] = useState<Field | null>(null)
  const open = comments.filter(({ isResolved }) => !isResolved)
  const done = comments.filter(({ isResolved }) => isResolved)
  const list = (some: readonly CommentView[]) => (
    <ul className="use-it-comments">
      {some.map((comment) => (
        <One key={comment.id} comment={comment} isBusy={isBusy} onResolve={onResolve} />
      ))}
    </ul>
  )
  return (
    <div className="use-it-approval">
      <h3>Comments</h3>
      {open.length === 0 ? <p>Nothing is open.</p> : list(open)}
      {done.length > 0 && (
        <details className="use-it-more">
          <summary>Settled ({done.length})</summary>
          {list(done)}
        </details>
      )}
      <AboutField field={field} onField={setField} />
      <Say
        label="Your comment"
        button="Say it"
        most={2000}
        isDisabled={isBusy}
        onSay={(words) => onSay(words, field)}
      />
    </div>
  )
}

function One({ comment, isBusy, onResolve }: { comment: CommentView } & Pick<CommentsProps, 'isBusy' | 'onResolve'>) {
  const { id, kind, field, words, by, isAboutOlderWords, mayResolve } = comment
  return (
    <li>
      <strong>
        {by}
        {kind === 'changes' ? ' asks for changes' : ''}
        {field ? `, ${fieldNames[field].toLowerCase()}` : ''}:
      </strong>{' '}
      <bdi className="use-it-said">{words}</bdi>
      {isAboutOlderWords && <p>The words have changed since.</p>}
      {mayResolve && (
        <Button type="button" size="small" buttonStyle="secondary" disabled={isBusy} onClick={() => void onResolve(id)}>
          Settled
        </Button>
      )}
    </li>
  )
}
