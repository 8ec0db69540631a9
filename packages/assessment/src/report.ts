export { resultCsv } from './report/csv.ts'
export { resultHtml, type HtmlOptions } from './report/html.ts'
export { resultOscal, oscalVersion, type OscalOptions } from './report/oscal.ts'
export { radarOf, type Radar } from './report/radar.ts'
