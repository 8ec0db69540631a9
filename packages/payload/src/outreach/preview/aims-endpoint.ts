import { isOpportunityShown, occasionsFrom } from '@use-it-cities/success-stories/outreach'
import type { Endpoint } from 'payload'
import { decide } from '../../access/may.ts'
import { accountOf } from '../../access/account.ts'
import { refuse } from '../../hooks/refuse.ts'
import { nowInCity, settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { privateAnswer } from '../../private-answer.ts'
import { readOffers } from '../publication/read-offers.ts'
import { shownStories } from '../publication/shown-stories.ts'
import type { AimChoice, AimChoices } from './view.ts'

/**
 * `GET /api/referral-codes/aims`: what is on the site now and can be opened by a code. All of it is public, so whoever
 * keeps codes sees those of every organisation.
 */
export const aimsEndpoint: Endpoint = {
  path: '/aims',
  method: 'get',
  handler: async (req) => {
    if (decide(slugs.referralCodes, 'update', accountOf(req)) === false)
      throw refuse('Codes and banners are kept by partner editors and the comms lead.', 403)
    const { on, time } = nowInCity(settingsOf(req.payload))
    const [stories, { opportunities, events }] = await Promise.all([
      shownStories(req.payload),
      readOffers(req.payload, on),
    ])
    const ofStories = byTitle([...stories].map(([code, { title }]) => ({ code, title })))
    const choices: AimChoices = {
      story: ofStories,
      champion: ofStories,
      opportunity: byTitle(opportunities.filter((each) => isOpportunityShown(each, on)).map(choice)),
      event: byTitle(events.filter((each) => occasionsFrom(each, on, time).length > 0).map(choice)),
    }
    return privateAnswer(choices)
  },
}

type Offer = Awaited<ReturnType<typeof readOffers>>['opportunities' | 'events'][number]

const choice = ({ id, texts, sourceLanguage }: Offer): AimChoice => ({
  code: id,
  title: (texts[sourceLanguage] ?? Object.values(texts)[0])?.title ?? id,
})

const byTitle = (choices: readonly AimChoice[]): AimChoice[] =>
  choices.toSorted((one, other) => one.title.localeCompare(other.title, 'en'))
