const types: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  webp: 'image/webp',
  avif: 'image/avif',
  ogg: 'audio/ogg',
  m4a: 'audio/mp4',
}

/** The type of a file that came with the feed, by its name. */
export const mediaType = (file: string): string =>
  types[file.slice(file.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
