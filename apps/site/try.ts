import { mkdirSync } from 'node:fs'
import { launchBrowser } from '@use-it-cities/tooling/browser'
import { FakeCms } from './test/fake-cms.ts'
import { aSite, morning } from './test/a-site.ts'
import { aFullFeed, pageTypes } from './test/browser/page-types.ts'
const cms = await FakeCms.start(); const feed = await aFullFeed(cms); cms.show(feed)
const site = await aSite(cms)
const browser = await launchBrowser()
mkdirSync('/tmp/shots',{recursive:true})
for (const w of [360,1280]) { const page = await (await browser.newContext({viewport:{width:w,height:w===360?740:900}})).newPage()
 page.on('console', m=>console.log(m.text()))
 for (const lang of ['en','ur'] as const) for (const {name,path} of pageTypes(lang,feed)) { await page.goto(site.url+path); await page.screenshot({path:`/tmp/shots/${name.replaceAll(' ','-')}-${lang}-${w}.png`, fullPage:true})
  const over = await page.evaluate('document.documentElement.scrollWidth > innerWidth'); if (over) console.log('OVERFLOW', name, lang, w) }
}
site.clock.now = morning + 26*3600e3
const page = await (await browser.newContext({viewport:{width:360,height:740}})).newPage()
for (const l of ['en','ur']) { await page.goto(site.url+`/${l}/stories/`); await page.screenshot({path:`/tmp/shots/resting-${l}-360.png`, fullPage:true}) }
await browser.close(); await site.stop(); await cms.stop()
