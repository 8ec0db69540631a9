/**
 * What somebody could work out who has every published sum and adds and subtracts as they like: is this sum of unknowns a
 * combination of those? Exact, by elimination in the whole numbers modulo a prime.
 */
const prime = 2_147_483_647n

export type Row = readonly number[]

export function canWorkOut(published: readonly Row[], wanted: Row): boolean {
  return rankOf(published) === rankOf([...published, wanted])
}

function rankOf(rows: readonly Row[]): number {
  const left = rows.map((row) => row.map((each) => BigInt(each)))
  const width = left[0]?.length ?? 0
  let rank = 0
  for (let column = 0; column < width && rank < left.length; column += 1) {
    const at = left.findIndex((row, index) => index >= rank && (row[column] ?? 0n) % prime !== 0n)
    if (at < 0) continue
    const pivot = left[at] ?? []
    left[at] = left[rank] ?? []
    left[rank] = pivot
    const inverse = power(pivot[column] ?? 1n, prime - 2n)
    for (let index = rank + 1; index < left.length; index += 1) {
      const row = left[index] ?? []
      const factor = ((row[column] ?? 0n) * inverse) % prime
      if (factor === 0n) continue
      left[index] = row.map((each, here) => (((each - factor * (pivot[here] ?? 0n)) % prime) + prime) % prime)
    }
    rank += 1
  }
  return rank
}

function power(base: bigint, exponent: bigint): bigint {
  let [result, square, rest] = [1n, base % prime, exponent]
  while (rest > 0n) {
    if (rest % 2n === 1n) result = (result * square) % prime
    square = (square * square) % prime
    rest /= 2n
  }
  return result
}
