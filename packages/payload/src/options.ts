import type { Catalogue, Profile } from '@use-it-cities/assessment'
import type { City } from '@use-it-cities/core'
import type { WordList } from '@use-it-cities/success-stories/checks'
import type { Notice, VoucherPolicy } from '@use-it-cities/voucher-rules'

/** The sentence a teller is read before they say yes, by version and language. */
export interface ConsentWording {
  readonly version: string
  readonly language: string
  readonly text: string
  /** `source`: written in this language. `reviewed`: a speaker checked the translation. */
  readonly review: 'source' | 'reviewed' | 'unreviewed'
  /** The speaker who checked it: needed where it is `reviewed`. */
  readonly reviewer?: string
  /** The first day on which it may be read, for example `2027-01-01`. Left out, any day. */
  readonly from?: string
}

/** Everything the plugin needs from its surroundings. Each has a default from the environment. */
export interface UseItOptions {
  /** Absolute folder for media and the withdrawals ledger. Default `DATA_DIR`, or `.data` below the working directory. */
  readonly dataDir?: string
  /** Public address of the CMS. Default `CMS_URL`, or `http://localhost:3000`. */
  readonly cmsUrl?: string
  /** Public address of the site. Default `SITE_URL`, or `http://localhost:4321`. */
  readonly siteUrl?: string
  /** Base addresses of the site processes to tell about a change. Default `SITE_CALL_URLS`, or the public address. */
  readonly siteCallUrls?: readonly string[]
  /** Bearer key of the feed. Default `FEED_KEY`. Without one the feed is closed. */
  readonly feedKey?: string
  /** Ed25519 private key (PEM) that signs the feed. Default `FEED_PRIVATE_KEY`. */
  readonly feedPrivateKey?: string
  /**
   * P-256 private key (PKCS8, PEM) that opens sealed interviews; after it, one below the other, keys of before. Default
   * `INTAKE_PRIVATE_KEY`. Without one no questionnaire is given to the site.
   */
  readonly intakePrivateKey?: string
  /** How many months a resident's contact details are kept after they came in. Default 12. */
  readonly contactMonths?: number
  /** How many days the message of a resident is kept after it came in, 1 to 365. Default 90. */
  readonly messageDays?: number
  /** Where e-mails are handed in: `smtps://user:password@host` or `smtp://host:587`. Default `SMTP_URL`. Without one each is written to a file in `dataDir/mail`. */
  readonly smtpUrl?: string
  /** Whom e-mails are from, for example `USE-IT <use-it@example.org>`. Default `MAIL_FROM`. Needed with an SMTP server. */
  readonly mailFrom?: string
  /** Key of the calls to the site. Default `CALL_SECRET`. Without one no site is called. */
  readonly callSecret?: string
  /**
   * Consent wordings that may be read to a teller: added to the CMS on the first start, and never changed there. The
   * default is one, in nine languages.
   */
  readonly consentWordings?: readonly ConsentWording[]
  /** The versions of the city's voucher scheme. Default none: the vouchers desk then says that there is no scheme. */
  readonly voucherPolicies?: readonly VoucherPolicy[]
  /** Advice that goes with vouchers: what others say about benefits, tax and status, dated. Default none. */
  readonly voucherNotices?: readonly Notice[]
  /** What can be assessed. Default the four catalogues of USE-IT. */
  readonly catalogues?: readonly Catalogue[]
  /** A city's own profiles of them, by the id of the catalogue. */
  readonly assessmentProfiles?: Readonly<Record<string, readonly Profile[]>>
  /** Words to think about in stories, by language. Default the English lists of USE-IT. */
  readonly wordLists?: readonly WordList[]
  /** The clock. Tests set it; everybody else leaves it. */
  readonly now?: () => Date
  /** Run queued calls to the sites in this process. Default true. */
  readonly runOutbox?: boolean
}

/** The options with every default filled in. */
export interface Settings {
  readonly city: City
  readonly dataDir: string
  readonly cmsUrl: string
  readonly siteUrl: string
  readonly siteCallUrls: readonly string[]
  readonly feedKey: string | null
  readonly feedPrivateKey: string | null
  readonly intakePrivateKey: string | null
  readonly contactMonths: number
  readonly messageDays: number
  readonly smtpUrl: string | null
  readonly mailFrom: string
  readonly callSecret: string | null
  readonly consentWordings: readonly ConsentWording[]
  readonly voucherPolicies: readonly VoucherPolicy[]
  readonly voucherNotices: readonly Notice[]
  /** With the city's own profiles in them. */
  readonly catalogues: readonly Catalogue[]
  readonly wordLists: readonly WordList[]
  readonly now: () => Date
  readonly runOutbox: boolean
}
