import type { WhoTold } from '@use-it-cities/success-stories/outreach'

/** What residents answer to "Who told you?", in the words of whoever reads it here. */
export const whoToldWords: Readonly<Record<WhoTold, string>> = {
  friend: 'A friend or neighbour',
  champion: 'A champion',
  leaflet: 'A leaflet or poster',
  whatsapp: 'WhatsApp',
  organisation: 'An organisation',
  banner: 'A banner',
  other: 'Something else',
}
