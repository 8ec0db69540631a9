import { measureSpend } from '@use-it-cities/keep-it-local-scoring/spend'
import type { SpendReport } from '@use-it-cities/keep-it-local-scoring/spend-schema'
import { text, type Command } from '../command.ts'
import { paymentsIn, spendRefusal, suppliersIn } from './read-spend-files.ts'
import { requireDifferent } from './require-different.ts'
import { spendForPeople } from './spend-for-people.ts'
import { spendOptions, spendQuestion } from './spend-options.ts'

export const keepItLocalSpend: Command = {
  name: 'keep-it-local spend',
  takes: '<payments.csv>…',
  summary: 'how local the payments of a council are, as a range',
  help: text(
    'Reads “payments over £500” files as councils publish them. Each row is accounted for: counted, a credit, redacted, or',
    'rejected with its line and the reason. Says how much goes to local suppliers and to the community sector, at least and',
    'at most. Payments files do not say where suppliers are: without a list of suppliers the answer is 0 to 100 %.',
    '',
    '  <payments.csv>…            one file or several whose amounts are of the same kind',
    '  --suppliers <file>         CSV with name, company_number, charity_number or supplier_id, and place, postcode,',
    '                             branches, invoice_place, operations_place, local, kind, vcse, as far as they are known',
    '  --local <places>           the area: places or postcodes (areas or districts, in capital letters): Birmingham,B,WS1',
    '  --local-definition <id>    based (as it is when left out), based-or-branched, invoice-address,',
    '                             substantive-operations',
    '  --exclude <what>           leave out of the shares: public-body, individual, redacted, unnamed',
    '  --count-near-names         count names that are only nearly those of the list, once a person has looked at them',
    '  --basis <kind>             which amount to use where there are several: net, gross, unspecified',
    '  --amount <column>          or the name of the amount column, where several are of one kind',
    '  --date-order <order>       day-first or month-first, where nothing in a file decides',
    '  --credit-notes <way>       minus takes off rows called credit notes that have no minus; as-written when left out',
    '  --threshold <pounds>       the smallest payment the council publishes',
    '  --earlier <file>           files of the two years before, to say which local suppliers are new; give it for each',
    '  --json                     print JSON (spend-report.schema.json of @use-it-cities/keep-it-local-scoring)',
    '',
    'Exit code 1 when a file cannot be understood: nothing of it is counted then.',
    'Example: use-it keep-it-local spend may.csv june.csv --suppliers suppliers.csv --local Birmingham,B',
  ),
  options: spendOptions,
  run: async (paths, values, { out }) => {
    const { read, suppliersFile, earlierFiles, measure } = spendQuestion(values)
    requireDifferent([...paths, ...earlierFiles])
    const suppliers = suppliersFile === undefined ? undefined : await suppliersIn(suppliersFile)
    const files = []
    for (const file of paths) files.push({ file, payments: await paymentsIn(file, read) })
    const earlier = []
    for (const file of earlierFiles) earlier.push(await paymentsIn(file, read))

    const measured = measureSpend(
      files.map(({ payments }) => payments),
      { ...measure, earlier, ...(suppliers && { suppliers }) },
    )
    if (!measured.ok) {
      const isAboutList = measured.error.code === 'payment-suppliers-conflict'
      throw spendRefusal(isAboutList ? (suppliersFile ?? '--suppliers') : paths.join(', '), measured.error)
    }
    const report: SpendReport = {
      files: files.map(({ file, payments: { tally: _, rows, columns, duplicates, ...rest } }) => ({
        file,
        ...rest,
        rows: { ...rows, rejected: [...rows.rejected] },
        columns: [...columns],
        duplicates: { ...duplicates, first: [...duplicates.first] },
      })),
      ...(structuredClone(measured.value) as Omit<SpendReport, 'files'>),
    }
    await out(values['json'] ? `${JSON.stringify(report, null, 2)}\n` : spendForPeople(report))
    return 0
  },
}
