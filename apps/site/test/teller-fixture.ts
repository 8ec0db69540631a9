import { linkHash, newTellerSecret, type TellerPublication } from '@use-it-cities/success-stories/teller'
import { city, codeOf } from './fixture.ts'

export const tellerSecret = newTellerSecret(new Uint8Array(16).fill(7))

/** One link, to the first story of `aFeed`. */
export const aTellerPublication = (revision = 1): TellerPublication => ({
  contract: 1,
  city: city.id,
  revision,
  links: [{ linkHash: linkHash(tellerSecret), code: codeOf(1000), language: 'ur', expiresOn: '2027-05-20' }],
})
