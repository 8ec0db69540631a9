import { existsSync, readFileSync } from 'node:fs'
import { checkDisk, wantedBytes } from './disk.mjs'
import { Fault, Interrupted } from './fault.mjs'
import { makeWritable } from './folder.mjs'
import { becomesHealthy } from './health.mjs'
import { takeLock } from './lock.mjs'
import { checkPort } from './ports.mjs'
import { stopOrphans } from './orphans.mjs'
import { identityOf } from './process-identity.mjs'
import { runCommand, faultOf } from './run-command.mjs'
import { loadSecrets } from './secrets.mjs'
import { startService } from './service.mjs'
import { firstAdministratorFile, lockFile, logFile } from './settings.mjs'

function claimFolder(settings) {
  const lock = takeLock(lockFile(settings), { cmsUrl: settings.cmsUrl, siteUrl: settings.siteUrl })
  if (lock.taken) return lock
  const { cmsUrl, siteUrl, pid } = lock.holder
  throw new Fault(
    `USE-IT is already running from this folder at ${cmsUrl} (CMS) and ${siteUrl} (site), process ${pid}. Stop it first with Ctrl-C there, or use it as it is.`,
  )
}

function startServices(services, { settings, progress, lock, timing }) {
  const children = new Map()
  const started = services.map((service) =>
    startService(service, {
      ...timing,
      logPath: logFile(settings, service.name),
      say: progress.say,
      onPid: (pid) => {
        if (pid === undefined) return
        children.set(service.name, identityOf(pid))
        lock.note({ children: [...children.values()] })
      },
    }),
  )
  const withinMs = timing?.readyWithinMs ?? 120_000
  const waiting = new AbortController()
  const ready = Promise.all(
    services.map(async ({ title, healthUrl }, index) => {
      if (await becomesHealthy(healthUrl, { withinMs, signal: waiting.signal })) return
      throw faultOf(
        `${title} did not answer at ${healthUrl} within ${Math.round(withinMs / 1000)} seconds.`,
        started[index].log,
      )
    }),
  )
  ready.catch(() => {})
  return {
    started,
    ready,
    stopWaiting: () => waiting.abort(),
    failed: Promise.race(started.map((service) => service.failed)),
  }
}

function announce(settings, isNewAdministrator, out) {
  const file = firstAdministratorFile(settings)
  const lines = ['', `  The site  ${settings.siteUrl}`, `  The CMS   ${settings.cmsUrl}/admin`, '']
  if (isNewAdministrator) {
    const content = readFileSync(file, 'utf8').trim().split(/\r?\n/)
    lines.push('  The first administrator (shown this once):', ...content.map((line) => `    ${line}`))
  }
  if (existsSync(file)) lines.push(`  The first administrator's password is in ${file}`)
  lines.push(`  Logs are in ${logFile(settings, '*')}`, '  Ctrl-C stops both.', '')
  out.write(lines.join('\n') + '\n')
}

const whenAborted = (signal) =>
  new Promise((_, refuse) => {
    if (signal.aborted) refuse(signal.reason)
    signal.addEventListener('abort', () => refuse(signal.reason), { once: true })
  })

/**
 * Sets up what is missing, prepares the data, starts the CMS and the site, and stays until `signal` is aborted (then rejects with
 * `Interrupted`) or something fails for good (then with a `Fault`). Whichever it is, the children are gone and the lock is free.
 */
export async function startUseIt({ settings, options, env, plan, progress, out, signal, hurry, statfs, timing }) {
  makeWritable(settings.dataDir, 0o700)
  const lock = claimFolder(settings)
  let services = []
  const stopServices = () => Promise.all(services.map((service) => service.stop()))
  hurry?.addEventListener('abort', () => services.forEach((service) => service.kill()))
  try {
    await stopOrphans(lock.previous)
    await checkPort(settings.cmsPort, 'CMS_PORT')
    await checkPort(settings.sitePort, 'SITE_PORT')
    const wanted = plan.isFirstRun(settings) ? wantedBytes.firstRun : wantedBytes.laterRun
    for (const folder of [settings.root, settings.dataDir]) checkDisk(folder, wanted, statfs)

    await plan.setUp(settings, { env, progress, signal, logPath: (name) => logFile(settings, name) })
    const secrets = loadSecrets(settings.dataDir, env)
    const hadAdministrator = existsSync(firstAdministratorFile(settings))
    await progress.step('Preparing the data', (tell) =>
      runCommand(plan.prepare(env, settings, secrets, options), {
        logPath: logFile(settings, 'prepare'),
        signal,
        onStep: tell,
        onPid: (pid) => lock.note({ children: [identityOf(pid)] }),
        sentence: (how) => `The data could not be prepared (${how}). Nothing was started.`,
      }),
    )
    signal.throwIfAborted()

    const run = await progress.step('Starting the CMS and the site', async () => {
      const begun = startServices(plan.services(env, settings, secrets), { settings, progress, lock, timing })
      services = begun.started
      await Promise.race([begun.ready, begun.failed, whenAborted(signal)]).finally(begun.stopWaiting)
      for (const service of services) service.ready()
      await plan.whenReady?.(settings, secrets, progress.say)
      return begun
    })
    announce(settings, !hadAdministrator && existsSync(firstAdministratorFile(settings)), out)
    await Promise.race([run.failed, whenAborted(signal)])
  } catch (error) {
    if (error instanceof Interrupted && services.length > 0) progress.say('Stopping the CMS and the site…')
    throw error
  } finally {
    await stopServices()
    lock.release()
  }
}
