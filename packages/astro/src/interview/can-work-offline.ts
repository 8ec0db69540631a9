/** True where a browser can lock interviews and keep them: over https or on this machine, and not too old. */
export const canWorkOffline = (): boolean =>
  isSecureContext &&
  'serviceWorker' in navigator &&
  'indexedDB' in globalThis &&
  'caches' in globalThis &&
  typeof globalThis.crypto?.subtle?.importKey === 'function'
