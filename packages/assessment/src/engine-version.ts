/** The version of this package, written here by `scripts/raise-versions.mjs` whenever the manifest's is raised. */
export const engineVersion = '0.0.0'
