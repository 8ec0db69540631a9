import type { AdminViewServerProps } from 'payload'
import { DeskPage } from '../../admin/desks/desk-page.tsx'
import { rolesAt } from '../../admin/desks/desks.ts'
import { VoucherDesk } from './voucher-desk.tsx'

/** `/admin/vouchers` */
export function VouchersView(props: AdminViewServerProps) {
  return (
    <DeskPage {...props} roles={rolesAt('/vouchers')}>
      <VoucherDesk />
    </DeskPage>
  )
}
