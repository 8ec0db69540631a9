/** `If-None-Match`: a list of entity tags, weak or strong, or `*`. */
export const matches = (header: string, etag: string): boolean =>
  header === etag || header === '*' || header.split(',').some((each) => each.trim().replace(/^W\//, '') === etag)
