/**
 * Reads the plain text file that a translator fills in: one piece of text a line, `key: text`, and `[question]` above
 * the lines whose keys begin with `question.`. Empty lines and lines that begin with `#` say nothing.
 *
 * @throws Error with the number of the line that is neither, or that says a key again.
 */
export function readWords(file: string): ReadonlyMap<string, string> {
  const words = new Map<string, string>()
  let prefix = ''
  file.split(/\r?\n/).forEach((line, at) => {
    if (line.trim() === '' || line.startsWith('#')) return
    const heading = /^\[([^\]]+)\]\s*$/.exec(line)
    if (heading) {
      prefix = `${heading[1] ?? ''}.`
      return
    }
    const parts = /^([^\s:]+):\s+(.+?)\s*$/.exec(line)
    const key = `${prefix}${parts?.[1] ?? ''}`
    if (!parts?.[2])
      throw new Error(`Line ${at + 1}: expected "key: text", for example "title: Our street", got: ${line}`)
    if (words.has(key)) throw new Error(`Line ${at + 1}: expected each key once, but "${key}" is there twice.`)
    words.set(key, parts[2].normalize('NFC'))
  })
  return words
}
