'use client'

import type { Language } from '@use-it-cities/core'
import { inWords } from '../../admin/shared/in-words.ts'
import { PdfButton } from '../../admin/shared/pdf-button.tsx'
import type { IssuedLink } from '../link/issue-link.ts'

interface GivenLinkProps {
  readonly given: IssuedLink
  readonly story: string
  readonly language: Language
  /** Where the CMS is asked about tellers. */
  readonly path: string
}

/** What is told once. Reloading the page forgets it. */
export const GivenLink = ({ given, story, language, path }: GivenLinkProps) => (
  <div role="status">
    <p className="use-it-slip">
      <strong>Your own page</strong>
      <br />
      <code className="use-it-address">{given.address}</code>
      <br />
      Until {inWords(given.expiresOn)}
    </p>
    <p>
      PIN: <strong>{given.pin}</strong>. Tell them now, in person. On the paper it is on a part of its own: cut it off,
      and tell them to keep it in another place.
    </p>
    <p>
      Neither is shown again. Whoever has the link can take the story down: it is for the teller alone. Keep no copy.
    </p>
    <PdfButton
      path={`${path}/slip.pdf`}
      body={{ story, language, secret: given.secret, pin: given.pin }}
      file="your-own-page.pdf"
    >
      Print the paper for the teller
    </PdfButton>{' '}
    <PdfButton path={`${path}/receipt.pdf`} body={{ story, language, secret: given.secret }} file="your-story.pdf">
      Print it with what they allowed, in their language
    </PdfButton>
  </div>
)
