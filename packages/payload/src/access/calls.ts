import { askingForChanges } from '../review/who-may.ts'
import { approvingRoles, publishingRoles, takeDownRoles } from '../roles.ts'
import { slugs } from '../slugs.ts'
import { tallyReaders } from '../tallies/tally-readers.ts'
import { permissions, type Permission } from './permissions.ts'

/**
 * `site`: a call that the site has signed with CALL_SECRET. `feed`: who holds the key of the feed. `link`: anybody; it does
 * something only for whoever has the link of an e-mail. No account opens the first two.
 */
export type Caller = Permission | 'site' | 'feed' | 'link'

/** Something the CMS does at an address of its own, beside what it does with rows. */
export interface Call {
  readonly method: 'get' | 'post'
  /** Below `/api`. */
  readonly path: string
  readonly does: string
  readonly who: Caller
}

const readers = permissions[slugs.stories].read
const textReaders = permissions[slugs.texts].read
const writers = permissions[slugs.texts].update
const withTellers = permissions[slugs.tellerLinks].read
const readersAndWriters: Permission = { ...writers, all: [...new Set([...(writers.all ?? []), ...askingForChanges])] }
const administrators: Permission = { all: ['administrator'] }
const commsLeads: Permission = { all: ['comms-lead'] }
const publishers: Permission = { all: publishingRoles }
const auditReaders = permissions[slugs.auditEvents].read

/** Who may make which call of the desks that work on stories. A test compares the list with the addresses there are, and makes each. */
export const calls: readonly Call[] = [
  { method: 'get', path: '/stories/:id/visibility', does: 'What of a story would be seen, and why not', who: readers },
  { method: 'get', path: '/stories/:id/who-can-see', does: 'The panel of a story', who: readers },
  {
    method: 'post',
    path: '/stories/:id/take-down',
    does: 'Takes a story down for good',
    who: { all: takeDownRoles, own: ['partner-editor'] },
  },
  { method: 'get', path: '/story-texts/:id/approvals', does: 'The panel of the approvals of a text', who: textReaders },
  {
    method: 'post',
    path: '/story-texts/:id/approve',
    does: 'The approval by a second person; nobody approves words they wrote',
    who: { all: approvingRoles },
  },
  {
    method: 'post',
    path: '/story-texts/:id/teller-approval',
    does: 'Writes down that the teller approved these words',
    who: permissions[slugs.consents].create,
  },
  { method: 'get', path: '/review/text', does: 'The panel of the review of a text', who: textReaders },
  { method: 'get', path: '/review/due', does: 'Stories that somebody should look at again', who: readers },
  { method: 'post', path: '/review/check', does: 'What the checks say of words being written', who: textReaders },
  { method: 'post', path: '/review/comment', does: 'A comment on a text', who: textReaders },
  { method: 'post', path: '/review/submit', does: 'Hands a text in', who: writers },
  {
    method: 'post',
    path: '/review/let-stand',
    does: 'Lets a warning stand; a detail that may tell who somebody is only by a publisher or the safeguarding lead',
    who: readersAndWriters,
  },
  { method: 'post', path: '/review/request-changes', does: 'Asks for changes', who: { all: askingForChanges } },
  {
    method: 'post',
    path: '/review/resolve',
    does: 'Says that a comment is done; whoever wrote it may too',
    who: readersAndWriters,
  },
  { method: 'post', path: '/review/approve', does: 'The approval by a second person', who: { all: approvingRoles } },
  { method: 'post', path: '/review/archive', does: 'Puts a story in the archive', who: publishers },
  { method: 'post', path: '/review/unarchive', does: 'Takes it out again', who: publishers },
  { method: 'get', path: '/tellers/publication', does: 'The links of tellers, by their hashes', who: 'feed' },
  { method: 'post', path: '/tellers/open', does: 'What a teller sees who typed their PIN', who: 'site' },
  { method: 'post', path: '/tellers/say', does: 'What a teller said on their page', who: 'site' },
  { method: 'post', path: '/tellers/gone.pdf', does: 'The receipt of a take-down on paper, for a teller', who: 'site' },
  {
    method: 'post',
    path: '/tellers/answered',
    does: 'Says that a change a teller asked for was made',
    who: withTellers,
  },
  {
    method: 'post',
    path: '/tellers/slip.pdf',
    does: 'A new link and PIN on paper, while they are on the screen',
    who: withTellers,
  },
  { method: 'get', path: '/tellers/story/:id', does: 'The panel of the teller’s page', who: withTellers },
  { method: 'post', path: '/tellers/issue', does: 'A new link and PIN for a teller', who: withTellers },
  { method: 'post', path: '/tellers/end', does: 'Ends the link of a teller', who: withTellers },
  { method: 'post', path: '/tellers/receipt.pdf', does: 'What a teller allowed, on paper', who: withTellers },
  {
    method: 'get',
    path: '/consents/wording',
    does: 'What is read out to a teller',
    who: permissions[slugs.consents].create,
  },
  {
    method: 'post',
    path: '/consents/form.pdf',
    does: 'The form of a consent on paper',
    who: permissions[slugs.consents].create,
  },
  {
    method: 'get',
    path: '/take-downs/:id/progress',
    does: 'How far a take-down is',
    who: permissions[slugs.takeDowns].read,
  },
  {
    method: 'get',
    path: '/take-downs/receipt/:code',
    does: 'The receipt of a take-down',
    who: permissions[slugs.takeDowns].read,
  },
  {
    method: 'get',
    path: '/print-runs/recall',
    does: 'What was printed and has to be fetched back',
    who: permissions[slugs.printRuns].read,
  },
  {
    method: 'get',
    path: '/referral-codes/aims',
    does: 'What is on the site now and can be opened by a code',
    who: permissions[slugs.referralCodes].update,
  },
  {
    method: 'get',
    path: '/referral-codes/:id/opens',
    does: 'What a code opens today, and what comes next',
    who: permissions[slugs.referralCodes].read,
  },
  {
    method: 'get',
    path: '/share-kit/story/:id',
    does: 'What of a story may be printed, and what was',
    who: permissions[slugs.printRuns].create,
  },
  {
    method: 'post',
    path: '/share-kit/paper.pdf',
    does: 'A leaflet, a poster or a sheet for the press, with the number of its print run',
    who: permissions[slugs.printRuns].create,
  },
  {
    method: 'post',
    path: '/share-kit/banner.pdf',
    does: 'A banner for a code',
    who: permissions[slugs.referralCodes].update,
  },
  {
    method: 'get',
    path: '/outreach/publication',
    does: 'What there is to do and whom to reach, for the site',
    who: 'feed',
  },
  { method: 'post', path: '/outreach/intake', does: 'Takes in what a resident wrote on the site', who: 'site' },
  {
    method: 'post',
    path: '/contact-messages/from-paper',
    does: 'Types in the contact form that a resident filled in on paper',
    who: permissions[slugs.contactMessages].update,
  },
  {
    method: 'post',
    path: '/messages-aside/:id/open-again',
    does: 'Tries once more to open a message that was kept aside',
    who: permissions[slugs.messagesAside].read,
  },
  {
    method: 'get',
    path: '/word-of-mouth/tallies',
    does: 'Who came by which code, from five up',
    who: { all: tallyReaders },
  },
  {
    method: 'get',
    path: '/word-of-mouth/who-told',
    does: 'Who told the residents who wrote, from five up',
    who: { all: tallyReaders },
  },
  { method: 'post', path: '/round-ups/draft', does: 'Drafts the weekly round-up', who: commsLeads },
  {
    method: 'get',
    path: '/round-ups/:id/show',
    does: 'The round-up as it would leave, and what stands in the way',
    who: permissions[slugs.roundUps].read,
  },
  { method: 'post', path: '/round-ups/:id/send', does: 'Sends the round-up to its readers', who: commsLeads },
  {
    method: 'get',
    path: '/round-up/unsubscribe',
    does: 'Asks a reader whether to end it; changes nothing',
    who: 'link',
  },
  { method: 'post', path: '/round-up/unsubscribe', does: 'Ends the round-up for one reader', who: 'link' },
  { method: 'get', path: '/comms/desk', does: 'What there is to do today', who: readers },
  {
    method: 'get',
    path: '/languages/board',
    does: 'Every story in every language',
    who: permissions[slugs.stories].readVersions,
  },
  { method: 'get', path: '/languages/translate', does: 'A text beside its translation', who: textReaders },
  { method: 'post', path: '/languages/save', does: 'Saves a translation', who: permissions[slugs.texts].create },
  { method: 'get', path: '/audit/verify', does: 'Says whether the audit log is whole', who: auditReaders },
  { method: 'get', path: '/audit/export', does: 'Gives out the audit log, which is an event in it', who: auditReaders },
  { method: 'post', path: '/data/export', does: 'Gives out everything in a locked archive', who: administrators },
  { method: 'post', path: '/data/import', does: 'Takes an archive into an empty CMS', who: administrators },
  { method: 'get', path: '/data/restored', does: 'What of an archive waits to be shown', who: publishers },
  { method: 'post', path: '/data/restored/confirm', does: 'Lets what was restored be shown', who: publishers },
]
