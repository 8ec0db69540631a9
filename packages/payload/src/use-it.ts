import type { City } from '@use-it-cities/core'
import type { Config, Plugin } from 'payload'
import { guardLocks } from './access/guard-locks.ts'
import { withAdmin } from './admin/with-admin.ts'
import { assessCollections } from './assess/collections/index.ts'
import { assessEndpoints } from './assess/endpoints.ts'
import { auditEndpoints } from './audit/endpoints.ts'
import { sealSoon } from './audit/seal-soon.ts'
import { auditEvents } from './collections/audit-events.ts'
import { auditSeals } from './collections/audit-seals.ts'
import { consentReasons } from './collections/consent-reasons.ts'
import { consents } from './collections/consents.ts'
import { consentWordings } from './collections/consent-wordings.ts'
import { jobs } from './collections/jobs.ts'
import { places, strands, themes } from './collections/labelled.ts'
import { media } from './collections/media.ts'
import { organisations } from './collections/organisations.ts'
import { recordings } from './collections/recordings.ts'
import { reports } from './collections/reports.ts'
import { siteSettings } from './collections/site-settings.ts'
import { stories } from './collections/stories.ts'
import { tellerNames } from './collections/teller-names.ts'
import { storyTexts } from './collections/story-texts.ts'
import { tombstones } from './collections/tombstones.ts'
import { users } from './collections/users.ts'
import { commsEndpoints } from './comms/endpoints.ts'
import { deleteAgain } from './data-archive/deleted/delete-again.ts'
import { dataArchiveEndpoints } from './data-archive/endpoints.ts'
import { readDeskAhead } from './comms/desk-view.ts'
import { guardSavedViews, savedViews } from './comms/saved-views.ts'
import { guardLog } from './config/guard-log.ts'
import { hardened } from './config/hardened.ts'
import { feedEndpoints } from './feed/endpoints.ts'
import type { UseItOptions } from './options.ts'
import { guideCollections } from './guide/collections/index.ts'
import { guideEndpoints } from './guide/endpoints.ts'
import { outreachCollections } from './outreach/collections/index.ts'
import { outreachEndpoints } from './outreach/endpoints.ts'
import { languagesEndpoints } from './languages/endpoints.ts'
import { messageCollections } from './messages/collections/index.ts'
import { keepDroppingMessages } from './messages/drop-due.ts'
import { messageEndpoints } from './messages/endpoints.ts'
import { greetSites } from './outbox/greet-sites.ts'
import { paperEndpoints } from './paper/endpoints.ts'
import { keepDroppingContacts } from './research/contacts/drop-due.ts'
import { researchCollections } from './research/collections/index.ts'
import { researchEndpoints } from './research/endpoints.ts'
import { checkOverrides } from './review/collections/check-overrides.ts'
import { reviewComments } from './review/collections/review-comments.ts'
import { reviewEndpoints } from './review/endpoints.ts'
import { roundUpCollections } from './round-up/collections/index.ts'
import { keepRoundUpsGoing } from './round-up/keep-going.ts'
import { unsubscribeEndpoints } from './round-up/unsubscribe/endpoints.ts'
import { settingsFrom } from './settings.ts'
import { pathwayCollections } from './pathway/collections/index.ts'
import { pathwayEndpoints } from './pathway/desk/endpoints.ts'
import { tallyEndpoints } from './tallies/endpoints.ts'
import { keepTakeDownsGoing } from './take-down/keep-going.ts'
import { printRuns } from './take-down/print-runs.ts'
import { tellerLinks } from './teller/collections/teller-links.ts'
import { tellerActs } from './teller/collections/teller-acts.ts'
import { shareKitEndpoints } from './share-kit/endpoints.ts'
import { tellerEndpoints } from './teller/endpoints.ts'
import { replayLedger } from './take-down/replay.ts'
import { takeDowns } from './take-down/take-downs.ts'
import { voucherEndpoints } from './vouchers/index.ts'
import { checkLedgerOnStart } from './vouchers/ledger/check-on-start.ts'
import { voucherEntries } from './vouchers/ledger/collection.ts'

/**
 * Adds everything of a USE-IT city to a Payload config: collections, access, gate, feed, take-down, jobs, and
 * defaults that are closed rather than open. Your own collections, fields and hooks stay and come after.
 */
export const useIt =
  (city: City, options: UseItOptions = {}): Plugin =>
  (config: Config): Config => {
    const settings = settingsFrom(city, options)
    return withAdmin(
      {
        ...hardened(config, settings),
        custom: { ...config.custom, useIt: settings },
        collections: [
          stories(city),
          storyTexts(city),
          consents(city),
          tellerLinks(city),
          tellerActs(city),
          consentReasons(),
          consentWordings(city),
          tellerNames(),
          media(city, settings.dataDir),
          recordings(city, settings.dataDir),
          organisations(city),
          reports(),
          themes(city),
          strands(city),
          places(city),
          ...researchCollections(),
          voucherEntries(),
          ...guideCollections(city),
          ...outreachCollections(city),
          ...pathwayCollections(),
          ...assessCollections(settings.dataDir),
          ...messageCollections(),
          ...roundUpCollections(settings),
          users(city, { isSecure: settings.cmsUrl.startsWith('https:') }),
          reviewComments(),
          checkOverrides(),
          tombstones(),
          takeDowns(),
          printRuns(city),
          auditEvents(),
          auditSeals(),
          ...(config.collections ?? []),
        ],
        globals: [siteSettings(city), ...(config.globals ?? [])],
        endpoints: [
          ...feedEndpoints,
          ...tellerEndpoints,
          ...shareKitEndpoints,
          ...researchEndpoints,
          ...voucherEndpoints,
          ...paperEndpoints,
          ...guideEndpoints,
          ...outreachEndpoints,
          ...pathwayEndpoints,
          ...assessEndpoints,
          ...messageEndpoints,
          ...tallyEndpoints,
          ...unsubscribeEndpoints,
          ...commsEndpoints,
          ...languagesEndpoints,
          ...reviewEndpoints,
          ...auditEndpoints,
          ...dataArchiveEndpoints,
          ...(config.endpoints ?? []),
        ],
        queryPresets: savedViews(config.queryPresets),
        jobs: jobs(config.jobs, settings),
        onInit: async (payload) => {
          guardLog(payload)
          guardLocks(payload)
          guardSavedViews(payload)
          await replayLedger(payload)
          await deleteAgain(payload)
          await checkLedgerOnStart(payload)
          sealSoon(payload)
          await config.onInit?.(payload)
          if (settings.runOutbox) void greetSites(payload)
          if (settings.runOutbox) void readDeskAhead(payload)
          if (settings.runOutbox) keepDroppingContacts(payload)
          if (settings.runOutbox) keepDroppingMessages(payload)
          if (settings.runOutbox) keepRoundUpsGoing(payload)
          if (settings.runOutbox) keepTakeDownsGoing(payload)
        },
      },
      city,
    )
  }
