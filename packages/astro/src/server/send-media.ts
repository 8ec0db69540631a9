import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { FeedClient } from '../feed/feed-client.ts'
import type { CitySite } from './city-site.ts'
import { mediaType } from './media-type.ts'
import { sendFile } from './send-file.ts'

/** Sends a picture or a recording of a story that is shown today; else says whether it was shown once. */
export async function sendMedia(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  { feed, site, headers }: { feed: FeedClient; site: CitySite; headers: Readonly<Record<string, string>> },
): Promise<'sent' | 'gone' | 'missing'> {
  const known = site.view.hasMedia(file) ? feed.snapshot?.media.get(file) : undefined
  if (!known) return feed.isMediaGone(file, site.on) ? 'gone' : 'missing'
  const { sha256, bytes } = known
  const sent = { path: join(feed.media.folder, file), bytes, type: mediaType(file), etag: `"${sha256.slice(0, 20)}"` }
  // A search engine would keep a copy after the story is gone.
  await sendFile(request, response, sent, { ...headers, 'x-robots-tag': 'noindex, noarchive' })
  return 'sent'
}
