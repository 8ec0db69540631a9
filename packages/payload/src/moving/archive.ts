import { z } from 'zod'
import { slugs, type Slug } from '../slugs.ts'

/** In the order in which rows can be added: what is pointed at comes before what points. */
export const movedInOrder: readonly Slug[] = [
  slugs.organisations,
  slugs.strands,
  slugs.themes,
  slugs.places,
  slugs.reports,
  slugs.users,
  slugs.questionnaires,
  slugs.researchers,
  slugs.routeDecisions,
  slugs.submissions,
  slugs.submissionContacts,
  slugs.keptAside,
  slugs.voucherEntries,
  slugs.localHelp,
  slugs.guideCorrections,
  slugs.pathwayPeople,
  slugs.pathwayIdentities,
  slugs.pathwayEvents,
  slugs.pathwayTargets,
  slugs.assessments,
  slugs.assessmentAnswers,
  slugs.assessmentEvidence,
  slugs.opportunities,
  slugs.outreachEvents,
  slugs.referralCodes,
  slugs.contactMessages,
  slugs.wordReports,
  slugs.messagesAside,
  slugs.roundUpSubscribers,
  slugs.stories,
  slugs.roundUps,
  slugs.media,
  slugs.recordings,
  slugs.texts,
  slugs.reviewComments,
  slugs.checkOverrides,
  slugs.consentWordings,
  slugs.consents,
  slugs.consentReasons,
  slugs.tellerNames,
  slugs.tellerLinks,
  slugs.tellerActs,
  slugs.tombstones,
  slugs.takeDowns,
  slugs.printRuns,
  slugs.auditEvents,
  slugs.auditSeals,
]

/** The collections whose rows have a draft beside what is live. */
export const withDrafts: readonly Slug[] = [slugs.stories, slugs.texts, slugs.questionnaires]

const rowSchema = z.looseObject({
  id: z.string().regex(/^[0-9a-f]{24}$/, { error: 'Expected an id of 24 hexadecimal characters.' }),
})

/** Everything that is recorded, as JSON: no password, no session, no file. Pictures are copied as files. */
export const archiveSchema = z.strictObject({
  archive: z.literal(1),
  city: z.string(),
  exportedAt: z.iso.datetime(),
  settings: z.record(z.string(), z.unknown()),
  // An archive from before a collection was there has no rows of it.
  rows: z
    .partialRecord(
      z.enum(movedInOrder as [Slug, ...Slug[]]),
      z.array(z.strictObject({ live: rowSchema, draft: rowSchema.nullable() })),
    )
    .transform(
      (rows) =>
        Object.fromEntries(movedInOrder.map((slug) => [slug, rows[slug] ?? []])) as Record<
          Slug,
          NonNullable<(typeof rows)[Slug]>
        >,
    ),
})

export type Archive = z.output<typeof archiveSchema>
export type ArchivedRow = z.output<typeof rowSchema>
