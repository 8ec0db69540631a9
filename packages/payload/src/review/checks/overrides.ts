import type { Override, StoryFinding } from '@use-it-cities/success-stories/checks'
import type { PayloadRequest } from 'payload'
import { accountOf } from '../../access/account.ts'
import { audit } from '../../hooks/audit.ts'
import { idOf } from '../../ids.ts'
import { slugs } from '../../slugs.ts'

export interface OverrideRow extends Override {
  readonly id: string
  readonly text?: unknown
  readonly wordsHash: string
  readonly by: string
  readonly on: string
}

/** What people let stand in exactly these words. */
export async function overridesOf(req: PayloadRequest, text: string, wordsHash: string): Promise<OverrideRow[]> {
  const { docs } = await req.payload.db.find<OverrideRow>({
    collection: slugs.checkOverrides,
    where: { and: [{ text: { equals: text } }, { wordsHash: { equals: wordsHash } }] },
    limit: 0,
    pagination: false,
    sort: '-on',
    req,
  })
  return docs
}

interface NewOverride {
  readonly text: string
  readonly wordsHash: string
  readonly organisation: unknown
  readonly finding: Pick<StoryFinding, 'code' | 'path'>
  readonly reason: string
  /** Without a signed-in person: the content pack that says it. */
  readonly by?: string
}

/** Writes down that a finding may stand in these words. Who asks has looked whether they may. */
export async function recordOverride(
  req: PayloadRequest,
  { text, wordsHash, organisation, finding, reason, by }: NewOverride,
): Promise<void> {
  await req.payload.create({
    collection: slugs.checkOverrides,
    data: {
      text,
      wordsHash,
      organisation: idOf(organisation),
      code: finding.code,
      path: finding.path,
      reason,
      by: accountOf(req)?.id ?? by ?? 'system',
      on: new Date().toISOString(),
    },
    depth: 0,
    overrideAccess: true,
    req,
  })
  await audit(req, {
    action: 'check-override',
    kind: slugs.texts,
    target: text,
    detail: `${finding.code} ${wordsHash}`,
  })
}
