import { Aes256Gcm, CipherSuite, DhkemP256HkdfSha256, HkdfSha256 } from '@hpke/core'

/** HPKE, RFC 9180: what browsers and Node 20 both have without a download. */
export const suite = new CipherSuite({ kem: new DhkemP256HkdfSha256(), kdf: new HkdfSha256(), aead: new Aes256Gcm() })

const utf8 = new TextEncoder()
/** What the key is used for, so that nothing sealed for another purpose opens here. */
export const info = utf8.encode('use-it submission 1')
/** The id travels in the open and is authenticated with the rest. */
export const aad = (id: string) => utf8.encode(id)
