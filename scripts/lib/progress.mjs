const frames = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']

/** 7 → "7 s", 75 → "1 min 15 s". */
export function inWords(milliseconds) {
  const seconds = Math.round(milliseconds / 1000)
  return seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${seconds % 60} s`
}

/** What a person watches: on a terminal one line that counts the seconds, elsewhere one plain line for each step. */
export function openProgress(out, env = process.env) {
  const isLive = Boolean(out.isTTY) && env.TERM !== 'dumb'
  let current = null

  const draw = (mark) => {
    const line = `${mark} ${current.title} (${inWords(Date.now() - current.since)})`
    // A line that wraps could not be drawn over.
    out.write(`\r\u001b[2K${line.slice(0, (out.columns ?? 80) - 1)}`)
  }
  const end = (mark) => {
    if (!current) return
    clearInterval(current.timer)
    if (isLive) {
      draw(mark)
      out.write('\n')
    }
    current = null
  }

  return {
    /** Shows `title` for as long as `work(tell)` takes and returns what it returns; on a terminal `tell` changes the words. */
    async step(title, work) {
      current = { title, since: Date.now() }
      if (isLive) {
        let frame = 0
        draw(frames[0])
        current.timer = setInterval(() => draw(frames[(frame += 1) % frames.length]), 120)
        current.timer.unref()
      } else out.write(`${title}\n`)
      try {
        const result = await work((words) => isLive && current && (current.title = `${title}: ${words}`))
        if (current) current.title = title
        end('✓')
        return result
      } catch (error) {
        end('✗')
        throw error
      }
    },
    say: (text) => out.write(`${isLive && current ? '\r\u001b[2K' : ''}${text}\n`),
  }
}
