'use client'

import { RoundUps } from '../../round-up/admin/round-ups.tsx'
import { Tallies } from './tallies.tsx'
import { WhoTold } from './who-told.tsx'

interface WordOfMouthProps {
  readonly maySeeRoundUps: boolean
  readonly mayDraft: boolean
}

/** How the word goes round: the weekly e-mail, which codes people came by, and who told those who wrote. */
export function WordOfMouth({ maySeeRoundUps, mayDraft }: WordOfMouthProps) {
  return (
    <div className="use-it-screen use-it-mouth">
      <h1>Word of mouth</h1>
      <p className="use-it-quiet">
        Figures of people are shown from five up, so that nobody can be told from them. Nothing about a visitor is kept.
      </p>
      {maySeeRoundUps && <RoundUps mayDraft={mayDraft} />}
      <Tallies />
      <WhoTold />
    </div>
  )
}
