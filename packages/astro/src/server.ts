export { runSite } from './server/run-site.ts'
export { startSite, type RunningSite, type StartSite } from './server/start-site.ts'
export { siteSettingsSchema, type SiteSettings } from './server/settings.ts'
