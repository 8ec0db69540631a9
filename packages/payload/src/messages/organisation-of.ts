import type { ContactMessage } from '@use-it-cities/success-stories/outreach'
import type { PayloadRequest } from 'payload'
import { idOf } from '../ids.ts'
import { aboutRow } from './about-row.ts'

/**
 * The organisation that a message is for: that of the story, the opportunity or the event it is about. `null` for a topic
 * and for what the CMS does not know: then it is the comms lead's.
 */
export const organisationOf = async (req: PayloadRequest, about: ContactMessage['about']): Promise<string | null> =>
  idOf((await aboutRow(req, about))?.organisation)
