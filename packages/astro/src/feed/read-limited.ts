/** The whole body, or null as soon as it is known to be longer than `mostBytes`. Rejects when it breaks off. */
export async function readLimited(response: Response, mostBytes: number): Promise<Uint8Array | null> {
  const announced = Number(response.headers.get('content-length') ?? 0)
  if (announced > mostBytes) {
    await response.body?.cancel()
    return null
  }
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body ?? []) {
    length += part.byteLength
    if (length > mostBytes) return null
    parts.push(part)
  }
  return Buffer.concat(parts, length)
}
