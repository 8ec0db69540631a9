/** The start page without JavaScript is whole; with it, it also offers interviews without the internet. */
import { canWorkOffline } from './can-work-offline.ts'

const show = (id: string) => {
  const found = document.getElementById(id)
  if (found) found.hidden = false
}
show(canWorkOffline() ? 'offline' : 'no-offline')
