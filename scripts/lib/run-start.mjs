import { rootOfCheckout } from './checkout.mjs'
import { report } from './fault.mjs'
import { listenForInterruption } from './interruption.mjs'
import { checkNodeVersion } from './node-version.mjs'
import { plan as realPlan } from './plan.mjs'
import { openProgress } from './progress.mjs'
import { readSettings } from './settings.mjs'
import { startArguments, startHelp } from './start-arguments.mjs'
import { startUseIt } from './start-use-it.mjs'

/** `npm start` from its arguments to its exit code: 0 after Ctrl-C, 1 when something is wrong, 2 when it was called wrongly. */
export async function runStart({ argv, env, out, err, root = rootOfCheckout, plan = realPlan, ...seams }) {
  try {
    const options = startArguments(argv)
    if (options.help) {
      out.write(startHelp)
      return 0
    }
    checkNodeVersion()
    const settings = readSettings(env, root)
    const { signal, hurry } = listenForInterruption()
    await startUseIt({ settings, options, env, plan, progress: openProgress(out, env), out, signal, hurry, ...seams })
    return 0
  } catch (error) {
    return report(error, (text) => err.write(text))
  }
}
