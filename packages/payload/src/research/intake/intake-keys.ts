/**
 * The private keys in `INTAKE_PRIVATE_KEY`. The first is the one that new interviews are sealed to; those after it open
 * what was sealed before the key was changed.
 */
export function intakeKeysIn(pem: string): readonly [string, ...string[]] {
  const [first, ...others] = pem.match(/-----BEGIN PRIVATE KEY-----[^-]*-----END PRIVATE KEY-----/g) ?? []
  return [first ?? pem, ...others]
}
