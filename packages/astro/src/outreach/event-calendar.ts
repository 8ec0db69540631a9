import { occasionsFrom } from '@use-it-cities/success-stories/outreach'
import type { Rendered } from '../server/render.ts'
import { addresses } from '../site/addresses.ts'
import type { PageContext } from '../site/page-context.ts'
import { calendarFile } from './calendar-file.ts'
import { textIn } from './text-in.ts'

/** The file at the address of an event's calendar: the dates that are not over, in the words the page has. */
export function eventCalendar({ city, language, outreach, resolved, siteUrl, view }: PageContext): Rendered | null {
  const event = resolved.kind === 'outreach-calendar' ? outreach.event(resolved.id) : undefined
  const { publishedAt } = outreach
  if (!event || publishedAt === null) return null
  const { text } = textIn(event, language)
  const { phone, email } = event.contact ?? outreach.contactOf(event.organisation) ?? {}
  const file = calendarFile({
    event,
    occasions: occasionsFrom(event, view.on),
    title: text.title,
    description: [text.summary, phone, email].filter(Boolean).join('\n'),
    url: siteUrl + addresses.event(language, event.id),
    timeZone: city.timeZone,
    publishedAt,
  })
  return { status: 200, type: 'text/calendar; charset=utf-8', body: Buffer.from(file) }
}
