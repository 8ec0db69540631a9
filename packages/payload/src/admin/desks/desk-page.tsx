import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'
import { accountOf, hasOneOf } from '../../access/account.ts'
import type { Role } from '../../roles.ts'

interface DeskPageProps extends AdminViewServerProps {
  readonly roles: readonly Role[]
  readonly children: ReactNode
}

/** A screen of its own inside the admin, for the roles whose work it is. Its data comes from endpoints that check again. */
export function DeskPage({ initPageResult, params, searchParams, roles, children }: DeskPageProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const isTheirs = hasOneOf(accountOf(req), roles)
  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale && { locale })}
      params={params ?? {}}
      payload={req.payload}
      permissions={permissions}
      searchParams={searchParams ?? {}}
      {...(req.user && { user: req.user })}
      visibleEntities={visibleEntities}
      req={req}
    >
      <Gutter>
        {isTheirs ? (
          children
        ) : (
          <p role="alert">This screen is for other roles than yours. Ask an administrator if it should be yours.</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}
