import { buildConfig, getLocalI18n } from 'payload'
import { expect, test } from 'vitest'
import { databaseFromUrl } from '../../src/database.ts'
import { useIt } from '../../src/use-it.ts'
import { slugs } from '../../src/slugs.ts'
import { testCity } from '../support/city.ts'

const configOf = (options: Parameters<typeof useIt>[1], own: object = {}) =>
  buildConfig({
    secret: 'a secret for tests only, made of several words',
    db: databaseFromUrl({ url: 'file:///nowhere.db', dataDir: '/nowhere' }),
    plugins: [useIt(testCity, options)],
    typescript: { autoGenerate: false },
    ...own,
  })

test('a message that is for nobody yet has a dash in its list, and a city may write something else', async () => {
  const i18n = await getLocalI18n({ config: await configOf({}), language: 'en' })
  expect([i18n.t('general:noLabel', { label: 'For' }), i18n.t('general:save')]).toEqual(['–', 'Save'])
  const translations = { en: { general: { noLabel: 'Nobody yet' } } }
  expect((await configOf({}, { i18n: { translations } })).i18n.translations).toMatchObject(translations)
})

test.each([
  [null, true],
  ['smtp://localhost:2525', false],
])('with the mail server %s the list of round-ups says that nobody gets what is sent: %s', async (smtpUrl, isSaid) => {
  const { collections } = await configOf(smtpUrl === null ? {} : { smtpUrl, mailFrom: 'USE-IT <use-it@example.org>' })
  const shown = collections.find(({ slug }) => slug === slugs.roundUps)?.admin.description as () => string
  const description = shown()
  expect(description).toMatch(/^Drafted every Monday morning/)
  expect(description.includes('No mail server is set up: nobody gets what is sent.')).toBe(isSaid)
})
