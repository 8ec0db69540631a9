import {
  isSerial,
  normaliseSerial,
  whyNotCounted,
  type Answer,
  type Answers,
  type ContactAnswer,
  type Definition,
  type NotCounted,
  type Submission,
  type Verdict,
} from '@use-it-cities/questionnaire-schema'
import type { PayloadRequest } from 'payload'
import { settingsOf, today } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { compiledOf, publishedVersions } from '../questionnaires/published.ts'
import { asResearcher, type ResearcherRow } from '../researchers/researcher-to-manage.ts'
import type { StoredError } from '../desk/row.ts'
import { withoutContacts } from './without-contacts.ts'

/** What the server finds when it looks at a submission. */
export interface Judged {
  readonly researcher: ResearcherRow | null
  readonly verdict: Pick<Verdict, 'answers' | 'contact' | 'missing' | 'dropped'> & {
    readonly errors: readonly StoredError[]
  }
  readonly notCounted: readonly NotCounted[]
}

/** Judges the answers by the version they were given to, finds the researcher, and lists every reason not to count. */
export async function judge(req: PayloadRequest, submission: Submission): Promise<Judged> {
  const versions = await publishedVersions(req.payload, { slug: submission.questionnaire.id, req })
  const version = versions.find((each) => each.version === submission.questionnaire.version)
  const verdict = version ? compiledOf(version).validate(submission.answers, { on: submission.interviewedOn }) : null
  const researcher = await researcherByCode(req, submission.researcher?.code)
  return {
    researcher,
    verdict:
      verdict && version
        ? withGiven(verdict, version.definition, submission.answers)
        : { ...withoutContacts(submission.answers), missing: {}, dropped: [], errors: [] },
    notCounted: whyNotCounted(submission, verdict, {
      publishedVersions: versions,
      isResearcherKnown: researcher !== null,
      today: today(settingsOf(req.payload)),
    }),
  }
}

/**
 * An answer that is wrong is no answer, but it is not thrown away either: a slip of the pen can be put right. Contact
 * details with one wrong part stay with the contact details: somebody asked to be reached.
 */
function withGiven(verdict: Verdict, definition: Definition, answers: Answers): Judged['verdict'] {
  const questions = definition.sections.flatMap((section) => section.questions)
  const kept = new Set(questions.filter(({ type }) => type !== 'contact' && type !== 'repeat').map(({ name }) => name))
  const contact = { ...verdict.contact }
  for (const { type, name } of questions) {
    const isLost = type === 'contact' && !contact[name] && !verdict.dropped.includes(name)
    const given = isLost ? readableParts(answers[name]) : null
    if (given) contact[name] = given
  }
  const errors = verdict.errors.map((error) => {
    const isLost = kept.has(error.question) && !Object.hasOwn(verdict.answers, error.question)
    const given = isLost ? answers[error.question] : undefined
    return given === undefined ? error : { ...error, given }
  })
  return { ...verdict, contact, errors }
}

const contactParts = ['name', 'phone', 'email', 'address'] as const

/** What a person can read of contact details that were not right as a whole. */
function readableParts(answer: Answer | undefined): ContactAnswer | null {
  if (typeof answer === 'string') return answer.trim() === '' ? null : { address: answer }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return null
  const given = answer as Readonly<Record<string, unknown>>
  const parts = contactParts.flatMap((part) => {
    const text = given[part]
    return typeof text === 'string' && text.trim() !== '' ? [[part, text] as const] : []
  })
  return parts.length === 0 ? null : Object.fromEntries(parts)
}

async function researcherByCode(req: PayloadRequest, given: string | undefined): Promise<ResearcherRow | null> {
  const code = normaliseSerial(given ?? '')
  if (!isSerial(code)) return null
  const row = await req.payload.db.findOne<{ id: string } & Record<string, unknown>>({
    collection: slugs.researchers,
    where: { code: { equals: code } },
    req,
  })
  return row === null ? null : asResearcher(row)
}
