import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'

/** HPKE, RFC 9180: what browsers and Node 20 both have without a download. */
export const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

const utf8 = new TextEncoder()
/** What the key is used for, so that nothing sealed for one purpose opens as another. */
export const purposes = {
  submission: utf8.encode('use-it submission 1'),
  note: utf8.encode('use-it message 1'),
} as const
export type Purpose = keyof typeof purposes
/** The id travels in the open and is authenticated with the rest. */
export const aad = (id: string) => utf8.encode(id)
