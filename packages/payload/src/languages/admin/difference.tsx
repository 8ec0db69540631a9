'use client'

import type { Part } from '../difference/words-between.ts'
import type { Since, SourceSide } from '../views.ts'
import { partName } from './part-names.ts'

/** What changed in the original since it was translated. Words that went are struck out, new ones are underlined. */
export function Difference({ since, source }: { since: Since; source: SourceSide }) {
  if (since.code === 'nothing') return null
  return (
    <section className="use-it-panel" aria-labelledby="use-it-since">
      <h2 id="use-it-since">What changed in the original</h2>
      {since.code === 'never-compared' && (
        <p>
          Nobody has compared the translation with the original yet. Read both, and say below that they say the same.
        </p>
      )}
      {since.code === 'changed-unknown' && (
        <p>It changed, and the words of before are no longer kept. Read all of it.</p>
      )}
      {since.code === 'changed' && (
        <>
          <p>
            <del>Struck out</del>: no longer there. <ins>Underlined</ins>: new.
          </p>
          <dl>
            <Changed name="Title" parts={since.changes.title} source={source} />
            <Changed name="In one or two sentences" parts={since.changes.summary} source={source} />
            <Changed name="The story" parts={since.changes.body} source={source} />
            {Object.entries(since.changes.parts).map(([path, parts]) => (
              <Changed key={path} name={partName(path)} parts={parts} source={source} />
            ))}
          </dl>
        </>
      )}
    </section>
  )
}

interface ChangedProps {
  readonly name: string
  readonly parts: readonly Part[]
  readonly source: SourceSide
}

function Changed({ name, parts, source: { language, dir } }: ChangedProps) {
  if (parts.every(({ kind }) => kind === 'same')) return null
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={language} dir={dir}>
        {parts.map(({ kind, words }, at) =>
          kind === 'out' ? <del key={at}>{words}</del> : kind === 'in' ? <ins key={at}>{words}</ins> : words,
        )}
      </dd>
    </div>
  )
}
