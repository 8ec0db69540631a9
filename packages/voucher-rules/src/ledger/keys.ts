interface Block {
  readonly policy: { readonly id: string; readonly version: string }
  readonly person: string
  readonly period: string
}

export const policyKey = ({ id, version }: Block['policy']) => `policy:${id}@${version}`

/** Which of a person's entitlements is meant: one version of the rule in one cap period. */
export const blockKey = ({ policy, person, period }: Block) => `${policy.id}@${policy.version}:${person}:${period}`

/** Names the achievement and not what set it off, so that asking twice gives one award. */
export const awardKey = (block: Block, n: number) => `award:${blockKey(block)}:${n}`

/** The key of an attempt to issue the voucher of an award; after a release the next attempt has the next number. */
export const issueKey = (award: string, attempt: number) => `issue:${award}:${attempt}`
