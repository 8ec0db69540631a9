'use client'

import type { IssuedLink } from '../link/issue-link.ts'

/** What is told once. Reloading the page forgets it. */
export const GivenLink = ({ given }: { given: IssuedLink }) => (
  <div className="use-it-given" role="status">
    <p className="use-it-slip">
      <strong>Your own page</strong>
      <br />
      <code className="use-it-address">{given.address}</code>
      <br />
      Until {given.expiresOn}
    </p>
    <p>
      PIN: <strong>{given.pin}</strong>. Tell them now, in person. Do not write it on the paper with the link.
    </p>
    <p>Neither is shown again. Whoever has the link can take the story down: it is for the teller alone.</p>
    <button type="button" className="use-it-add" onClick={() => window.print()}>
      Print the link, without the PIN
    </button>
  </div>
)
