export { assessmentReport, type AssessmentReport, type ReportedExclusion } from './report/assessment-report.ts'
export { showNotice, type ShownNotice } from './report/show-notice.ts'
