import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'

const address = z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, ''))
const secret = z.string().min(32, { error: 'Expected at least 32 characters.' })
const pem = z
  .string()
  .transform((text) => text.replaceAll('\\n', '\n'))
  .refine((text) => text.includes('-----BEGIN PUBLIC KEY-----'), {
    error: 'Expected an Ed25519 public key in PEM form, beginning with -----BEGIN PUBLIC KEY-----.',
  })

/** What the site reads from its environment. */
export const siteSettingsSchema = z.object({
  DATA_DIR: z
    .string()
    .default('.data')
    .transform((path) => (isAbsolute(path) ? path : resolve(path)))
    .meta({ description: 'Where the site keeps its snapshot, in a folder named site' }),
  SITE_PORT: z.coerce.number().int().min(0).max(65_535).default(4321),
  SITE_HOST: z.string().optional().meta({ description: 'Address to listen on; every address when it is not set' }),
  SITE_URL: address.meta({ description: 'The public address of the site, for example https://stories.example.org' }),
  FEED_URL: address.meta({ description: 'Where the CMS serves the feed, for example http://localhost:3000/api/feed' }),
  FEED_KEY: secret.meta({ description: 'Bearer key of the feed' }),
  FEED_PUBLIC_KEY: pem,
  CALL_SECRET: secret.meta({ description: 'Shared with the CMS: signs its calls to the site' }),
  RESEARCH_URL: address.optional().meta({
    description: 'Where the CMS answers about research; /api/research beside the feed when it is not set',
  }),
  GUIDE_URL: address.optional().meta({
    description:
      'Where the CMS says what the city adds to the guide; /api/guide/publication beside the feed when not set',
  }),
  ASSESS_URL: address.optional().meta({
    description:
      'Where the CMS says which assessments were published; /api/assess/publication beside the feed when not set',
  }),
  OUTREACH_URL: address.optional().meta({
    description:
      'Where the CMS says what there is to do and whom to reach; /api/outreach/publication beside the feed when not set',
  }),
  TELLER_URL: address.optional().meta({
    description:
      'Where the CMS answers about the links of those who tell; /api/tellers beside the feed when it is not set',
  }),
  SITE_TRUSTS_PROXY: z.enum(['0', '1']).default('0').meta({
    description:
      '1 when one proxy stands in front and sets X-Forwarded-For. Every limit for one device goes by its last address; behind a proxy and with 0 the whole city shares the limits of one device',
  }),
})

export type SiteSettings = z.output<typeof siteSettingsSchema>

/** Throws one message that names every setting that is wrong. Values are never repeated: some are secrets. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): SiteSettings {
  const parsed = siteSettingsSchema.safeParse(env)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map(({ path, message }) => `- ${path.join('.')}: ${message}`)
  throw new Error(`The site cannot start: its environment is not right.\n${lines.join('\n')}`)
}
