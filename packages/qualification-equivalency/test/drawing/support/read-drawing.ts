interface Rect {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isBroken: boolean
}

interface Line {
  readonly x: number
  readonly y: number
  readonly words: string
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly isEnglish: boolean
}

/** A drawing as it is seen: its frames, its words, and which frame each line leads from and to. */
export interface ReadDrawing {
  readonly width: number
  readonly height: number
  readonly frames: readonly Rect[]
  readonly lines: readonly Line[]
  /** Places of the frames that lines join, such as `0-1`. */
  readonly edges: readonly string[]
  /** Lines that go around other frames: which frame each leaves, and where it runs. */
  readonly around: readonly { readonly from: string; readonly x: number; readonly top: number; readonly end: number }[]
  readonly title: string
  readonly description: string
}

/** Reads a drawing back from its SVG alone, with nothing of what made it. */
export function readDrawing(svg: string): ReadDrawing {
  const [, width = 0, height = 0] = (/viewBox="0 0 ([\d.]+) ([\d.]+)"/.exec(svg) ?? []).map(Number)
  const own = /<g fill="currentColor" font-size="(\d+)"( text-anchor="end")?>/.exec(svg)
  const frames = [...svg.matchAll(/<rect ([^>]*)\/>/g)].map(([, text = '']) => {
    const has = attributes(text)
    return {
      x: Number(has['x']),
      y: Number(has['y']),
      width: Number(has['width']),
      height: Number(has['height']),
      isBroken: 'stroke-dasharray' in has,
    }
  })
  const lines = [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, text = '', words = '']): Line => {
    const has = attributes(text)
    const [start, direction] = [has['text-anchor'] ?? (own?.[2] ? 'end' : 'start'), has['direction'] ?? 'ltr']
    return {
      x: Number(has['x']),
      y: Number(has['y']),
      words: plain(words),
      size: Number(has['font-size'] ?? own?.[1]),
      // The start of words that read from the right is at their right.
      anchor: start === 'middle' ? start : (start === 'start') === (direction === 'ltr') ? 'start' : 'end',
      isEnglish: has['lang'] === 'en',
    }
  })
  return {
    width,
    height,
    frames,
    lines,
    edges: [...svg.matchAll(/<path d="(M[^"]+)"\/>/g)].map(([, way = '']) => joined(way, frames)),
    around: [...svg.matchAll(/<path d="(M[^"]*Q[^"]+)"\/>/g)].map(([, way = '']) => {
      const [, x = 0, top = 0, end = 0] = (/Q([-\d.]+) ([-\d.]+) .*V([-\d.]+)Q/.exec(way) ?? []).map(Number)
      return { from: joined(way, frames).split('-')[0] ?? '', x, top, end }
    }),
    title: plain(/<title[^>]*>([^<]*)/.exec(svg)?.[1] ?? ''),
    description: plain(/<desc[^>]*>([^<]*)/.exec(svg)?.[1] ?? ''),
  }
}

const attributes = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value]))

const names: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }
const plain = (text: string): string => text.replace(/&(#?\w+);/g, (_, name: string) => names[name] ?? '')

/** The frames that the ends of a line touch, within two pixels. */
function joined(way: string, frames: readonly Rect[]): string {
  const [, x = 0, y = 0] = (/^M([-\d.]+) ([-\d.]+)/.exec(way) ?? []).map(Number)
  // Without the point of the arrow, which is drawn relative to the end.
  const line = way.replace(/m.*$/, '')
  const down = /V([-\d.]+)$/.exec(line)
  const across = /([-\d.]+)H([-\d.]+)$/.exec(line)
  const end = down ? { x, y: Number(down[1]) } : { x: Number(across?.[2]), y: Number(across?.[1]) }
  const at = (point: { x: number; y: number }) => frames.findIndex((frame) => touches(frame, point))
  return `${at({ x, y })}-${at(end)}`
}

function touches(frame: Rect, { x, y }: { x: number; y: number }): boolean {
  const inX = x >= frame.x - 2 && x <= frame.x + frame.width + 2
  const inY = y >= frame.y - 2 && y <= frame.y + frame.height + 2
  const isOnSide = Math.min(Math.abs(x - frame.x), Math.abs(x - frame.x - frame.width)) <= 2
  const isOnEnd = Math.min(Math.abs(y - frame.y), Math.abs(y - frame.y - frame.height)) <= 2
  return inX && inY && (isOnSide || isOnEnd)
}
