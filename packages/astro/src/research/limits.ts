/** Bytes of one sealed interview that the site takes. A phone asks first: a refusal while it still sends looks like no network. */
export const mostSealedBytes = 1_600_000
