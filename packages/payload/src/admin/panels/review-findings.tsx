'use client'

import { useFormModified } from '@payloadcms/ui'
import type { FindingView, ReviewView } from '../../review/views.ts'
import { useLiveFindings } from '../shared/use-live-findings.ts'
import { fieldNames, type Field } from './about-field.tsx'
import { Say } from './say.tsx'

interface FindingsProps {
  readonly review: ReviewView
  readonly isBusy: boolean
  readonly onLetStand: (finding: FindingView, reason: string) => Promise<void>
}

const groups = [
  { severity: 'error', title: 'The teller did not allow this' },
  { severity: 'warning', title: 'Mend this, or say why it may stand' },
  { severity: 'advice', title: 'Think about this' },
] as const

/** What the checks say about the words as they are on the screen, saved or not. */
export function ReviewFindings({ review, isBusy, onLetStand }: FindingsProps) {
  const isModified = useFormModified()
  const { findings, problem } = useLiveFindings(review, isModified)
  const holding = findings.filter(({ holdsUp }) => holdsUp).length
  return (
    <div className="use-it-approval">
      <h3>What the checks say</h3>
      {problem && <p role="alert">{problem}</p>}
      <p role="status" className={holding === 0 ? 'use-it-live' : 'use-it-waiting'}>
        {holding === 0 ? 'Nothing holds these words up.' : `${holding} to settle before these words can be published.`}
      </p>
      {groups.map(({ severity, title }) => {
        const own = findings.filter((finding) => finding.severity === severity)
        if (own.length === 0) return null
        return (
          <div key={severity} data-severity={severity}>
            <h4>{title}</h4>
            <ul className="use-it-because">
              {own.map((finding) => (
                <li key={`${finding.code} ${finding.path}`}>
                  <strong>{placeOf(finding.path)}</strong> {finding.sentence}
                  <Standing finding={finding} isDisabled={isBusy || isModified} onLetStand={onLetStand} />
                </li>
              ))}
            </ul>
          </div>
        )
      })}
      {isModified && holding > 0 && <p>Save your changes before you let anything stand.</p>}
    </div>
  )
}

interface StandingProps {
  readonly finding: FindingView
  readonly isDisabled: boolean
  readonly onLetStand: FindingsProps['onLetStand']
}

function Standing({ finding, isDisabled, onLetStand }: StandingProps) {
  const { letStand, mayLetStand } = finding
  if (letStand)
    return (
      <p>
        Let stand by {letStand.by}: <bdi>{letStand.reason}</bdi>
      </p>
    )
  if (!mayLetStand) return null
  return (
    <details className="use-it-more">
      <summary>Let it stand…</summary>
      <Say
        label="Let it stand, because …"
        button="Let it stand"
        most={500}
        isDisabled={isDisabled}
        onSay={(reason) => onLetStand(finding, reason)}
      />
    </details>
  )
}

const isField = (field: string | undefined): field is Field => field !== undefined && Object.hasOwn(fieldNames, field)

/** `texts/en/body/2` as people count: Part 3. */
function placeOf(path: string): string {
  const [what, , field, at] = path.split('/')
  if (what === 'photos') return 'The picture:'
  if (field === 'body') return at === undefined ? 'The text:' : `Part ${Number(at) + 1}:`
  return isField(field) ? `${fieldNames[field]}:` : 'The text:'
}
