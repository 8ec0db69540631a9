import type { Address } from './take-down-row.ts'

const enough: Readonly<Record<Address['must'], readonly number[]>> = {
  gone: [404, 410],
  closed: [401, 403, 404, 410],
  'left-out': [404, 410],
}

/** Asks one address as anybody outside would. No answer is never taken for gone. */
export async function checkAddress(address: Address, code: string, at: Date): Promise<Address> {
  const checkedAt = at.toISOString()
  try {
    const response = await fetch(address.url, { redirect: 'manual', signal: AbortSignal.timeout(5_000) })
    const { status } = response
    if (address.must === 'left-out' && status === 200)
      return { ...address, status, isGone: !(await response.text()).includes(code), checkedAt }
    await response.body?.cancel()
    return { ...address, status, isGone: enough[address.must].includes(status), checkedAt }
  } catch {
    return { ...address, status: null, isGone: false, checkedAt }
  }
}

const mostAtOnce = 6

/** Asks many: the first of each machine alone, and the rest of a machine that does not answer not at all. */
export async function checkAddresses(addresses: readonly Address[], code: string, at: Date): Promise<Address[]> {
  const machines = new Map<string, Address[]>()
  for (const address of addresses) {
    const { origin } = new URL(address.url)
    machines.set(origin, [...(machines.get(origin) ?? []), address])
  }
  const checked = await Promise.all([...machines.values()].map((list) => checkMachine(list, code, at)))
  return checked.flat()
}

async function checkMachine([first, ...rest]: readonly Address[], code: string, at: Date): Promise<Address[]> {
  if (!first) return []
  const probe = await checkAddress(first, code, at)
  if (probe.status === null)
    return [probe, ...rest.map((each) => ({ ...each, status: null, isGone: false, checkedAt: at.toISOString() }))]
  const checked: Address[] = [probe, ...rest]
  let next = 1
  const worker = async () => {
    for (let mine = next++; mine < checked.length; mine = next++) {
      const address = checked[mine]
      if (address) checked[mine] = await checkAddress(address, code, at)
    }
  }
  await Promise.all(Array.from({ length: mostAtOnce }, worker))
  return checked
}
