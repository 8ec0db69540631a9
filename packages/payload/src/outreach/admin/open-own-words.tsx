'use client'

import { useAuth, useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'
import { accountOf } from '../../access/account.ts'
import { isBlank } from '../words-to-write.ts'
import { rowsIn } from '../rows.ts'

/**
 * Draws nothing. Of the rows of words, which are all folded at first, it opens those that whoever looks came for: rows
 * that are blank, and rows in the languages of their account. Each row once, when it is first there: what somebody folds
 * afterwards stays folded. Where any row is open already, somebody has chosen before, and that is kept by Payload.
 */
export function OpenOwnWords({ path }: { readonly path: string }) {
  const { user } = useAuth()
  const { dispatchFields, getDataByPath } = useForm()
  const rows = useFormFields(([fields]) => fields[path]?.rows)
  const settled = useRef<Set<string> | null>(null)
  useEffect(() => {
    if (!rows || rows.length === 0) return
    const isChosen = settled.current === null && rows.some(({ collapsed }) => collapsed !== true)
    const known = (settled.current ??= new Set(isChosen ? rows.map(({ id }) => id) : []))
    const spoken = accountOf({ user } as never)?.languages ?? []
    const words = rowsIn(getDataByPath(path))
    const opens = rows.map(({ id, collapsed }, at) => {
      if (known.has(id)) return false
      const row = words[at] ?? {}
      const isWanted = isBlank(row) || spoken.includes(String(row.language))
      // The form puts its first state in place once more after this has run: a row counts once it was seen open.
      if (!isWanted || collapsed === false) known.add(id)
      return isWanted && collapsed !== false
    })
    if (!opens.includes(true)) return
    const updatedRows = rows.map((row, at) => (opens[at] ? { ...row, collapsed: false } : row))
    dispatchFields({ type: 'SET_ROW_COLLAPSED', path, updatedRows })
  }, [rows, user, path, dispatchFields, getDataByPath])
  return null
}
