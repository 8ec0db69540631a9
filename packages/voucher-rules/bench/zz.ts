import { engines, researchers } from './engines.ts'
const f = researchers(3000)
const e = engines.ours!()
const empty = f.map((x) => ({ ...x, submissions: x.submissions.slice(0, 1) }))
const t = (label: string, list: any) => { for (let w = 0; w < 4; w++) for (const x of list) e(x); const b = process.cpuUsage(); for (let w = 0; w < 5; w++) for (const x of list) e(x); const u = process.cpuUsage(b); console.log(label, ((u.user + u.system) / (list.length * 5)).toFixed(2), 'us') }
t('60', f); t('1', empty)
