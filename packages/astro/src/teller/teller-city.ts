import type { CitySite } from '../server/city-site.ts'

/** What a teller's page needs of the site: its name and colours, and what anybody may see at this moment. */
export type TellerCity = Pick<
  CitySite,
  'facts' | 'languages' | 'catalogues' | 'words' | 'sourceLanguage' | 'on' | 'view'
>
