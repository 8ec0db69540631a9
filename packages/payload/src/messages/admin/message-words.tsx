'use client'

import { isLanguage, languages } from '@use-it-cities/core'
import { useDocumentInfo } from '@payloadcms/ui'
import { useCityDay } from '../../admin/shared/use-city-day.ts'
import { whoToldWords } from '../who-told-words.ts'
import { reachAddress } from './reach-address.ts'

const by: Readonly<Record<string, string>> = { phone: 'Telephone', whatsapp: 'WhatsApp', email: 'E-mail' }

const said = (value: unknown): string => (typeof value === 'string' ? value : '')

/** The panel of a message: who wrote, how to reach them and what they wrote, to be read and not to be changed. */
export function MessageWords() {
  const { savedDocumentData: row } = useDocumentInfo()
  const dayOf = useCityDay()
  if (!row) return null
  const language = isLanguage(row.language) ? row.language : null
  const [reachBy, reachAt, words] = [said(row.reachBy), said(row.reachAt), said(row.words)]
  const address = reachAddress(reachBy, reachAt)
  const facts: readonly (readonly [string, string])[] = [
    ['Speaks', language ? `${languages[language].english} (${languages[language].name})` : ''],
    ['About', said(row.title)],
    ['Who told them', (whoToldWords as Readonly<Record<string, string>>)[said(row.whoTold)] ?? ''],
    ['Code of the poster or banner', said(row.referral)],
    ['Received', said(row.receivedAt) === '' ? '' : dayOf(said(row.receivedAt))],
  ]
  return (
    <section className="use-it-panel use-it-message" aria-labelledby="use-it-message">
      <h2 id="use-it-message" dir="auto">
        {said(row.name)}
      </h2>
      <p className="use-it-reach">
        {by[reachBy] ?? 'Reach them'}: {address ? <a href={address}>{reachAt}</a> : <bdi>{reachAt}</bdi>}
      </p>
      {row.wantsCall === true && (
        <p>
          <strong>Would like to be called.</strong>
        </p>
      )}
      {words === '' ? (
        <p className="use-it-quiet">They wrote nothing more.</p>
      ) : (
        <blockquote dir="auto" lang={language ?? undefined}>
          {words}
        </blockquote>
      )}
      <dl>
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>
                <bdi>{value}</bdi>
              </dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
