import type { Endpoint, PayloadRequest } from 'payload'
import { escaped } from '../../mail/to-html.ts'
import { settingsOf } from '../../settings.ts'
import { slugs } from '../../slugs.ts'
import { subscriberBy } from '../subscribers.ts'
import { unsubscribePath } from './unsubscribe-address.ts'

/** Characters of what a form, or the program of a reader, sends. */
const largest = 2_000

const isToken = (value: unknown): value is string => typeof value === 'string' && /^[\w-]{43}$/.test(value)

/** `GET /api/round-up/unsubscribe?token=…`: a page with a button. Programs that look at every link change nothing. */
const ask: Endpoint = {
  path: unsubscribePath,
  method: 'get',
  handler: (req) => {
    const token: unknown = req.query.token
    return page(
      req,
      'End the weekly round-up?',
      `<p>You will not get it any more. Nobody asks why.</p>
<form method="post" action="?">
<input type="hidden" name="token" value="${isToken(token) ? token : ''}">
<button>End it</button>
</form>`,
    )
  },
}

/**
 * `POST` to the same address, by the button or by one click in a program for e-mail. It says the same whether or not there
 * is such a reader: nobody finds out who is one.
 */
const end: Endpoint = {
  path: unsubscribePath,
  method: 'post',
  handler: async (req) => {
    if (Number(req.headers.get('content-length') ?? 0) > largest) return tooLarge(req)
    const body = (await req.text?.().catch(() => '')) ?? ''
    if (body.length > largest) return tooLarge(req)
    const token: unknown = new URLSearchParams(body).get('token') ?? req.query.token
    const subscriber = isToken(token) ? await subscriberBy(req.payload, { token }) : null
    if (subscriber && subscriber.status !== 'unsubscribed')
      await req.payload.db.updateOne({
        collection: slugs.roundUpSubscribers,
        id: subscriber.id,
        data: { status: 'unsubscribed' },
        returning: false,
      })
    return page(
      req,
      'It is ended',
      '<p>You will not get the weekly round-up any more. One that is on its way may still come.</p>',
    )
  },
}

const tooLarge = (req: PayloadRequest) =>
  page(req, 'That was too much', '<p>Open the link in the e-mail again and press the button.</p>', 413)

function page(req: PayloadRequest, title: string, body: string, status = 200): Response {
  const city = Object.values(settingsOf(req.payload).city.title)[0] ?? 'USE-IT'
  const html = `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><title>${escaped(title)} – ${escaped(city)}</title></head>
<body>
<main>
<h1>${escaped(title)}</h1>
${body}
<p>${escaped(city)}</p>
</main>
</body>
</html>
`
  return new Response(html, {
    status,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-robots-tag': 'noindex',
    },
  })
}

export const unsubscribeEndpoints: readonly Endpoint[] = [ask, end]
