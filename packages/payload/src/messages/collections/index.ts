import type { CollectionConfig } from 'payload'
import { contactMessages } from './contact-messages.ts'
import { messagesAside } from './messages-aside.ts'
import { wordReports } from './word-reports.ts'

/** What residents send from the site, in the order of the menu. */
export const messageCollections = (): CollectionConfig[] => [contactMessages(), wordReports(), messagesAside()]
