/** The longest that Payload's editor waits for a moment in which the browser has nothing else to do. */
const longestWaitMs = 500

/**
 * Resolves once an editor of rich text has handed over what was typed in it before. It does so when the browser is idle,
 * and those who wait for that are served in turn: whoever asks later comes after it.
 */
export const handedOver = (): Promise<void> =>
  new Promise((done) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => done(), { timeout: longestWaitMs })
    // Safari has no such thing; there the editor hands over after the next frame.
    else setTimeout(done, longestWaitMs)
  })
