import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { useIt } from './support/use-it.ts'

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }

describe('asking the program about itself', () => {
  test.each([[['--help']], [['-h']], [['help']]])('%j lists every command', (args) => {
    const { code, out, err } = useIt(...args)
    expect({ code, err }).toEqual({ code: 0, err: '' })
    for (const command of ['questionnaire check', 'vouchers assess', 'equivalency list', 'equivalency route'])
      expect(out).toContain(command)
  })

  test('--version', () => expect(useIt('--version')).toEqual({ code: 0, out: `${version}\n`, err: '' }))

  test.each([
    ['questionnaire', 'check'],
    ['questionnaire', 'validate'],
    ['vouchers', 'assess'],
  ])('%s %s --help has an example', (group, command) => {
    const { code, out } = useIt(group, command, '--help')
    expect(code).toBe(0)
    expect(out).toContain(`Example: use-it ${group} ${command}`)
  })

  test('help of a group is the help of its commands', () => {
    const { code, out } = useIt('questionnaire', '--help')
    expect(code).toBe(0)
    expect(out).toContain('use-it questionnaire check <definition>')
    expect(out).toContain('use-it questionnaire validate <definition> <responses>')
  })
})

describe('used in a way that cannot work', () => {
  test.each<[string[], string]>([
    [[], 'use-it: check questionnaires'],
    [['voucher', 'assess'], 'Did you mean: use-it vouchers assess?'],
    [['questionnaire', 'chekc', 'x.json'], 'Did you mean: use-it questionnaire check?'],
    [['assess', 'x.csv'], 'use-it vouchers assess'],
    [['questionnaire'], 'use-it questionnaire check, use-it questionnaire validate'],
    [['bake', 'cake'], 'All commands: use-it --help'],
    [['constructor'], 'All commands: use-it --help'],
    [['questionnaire', 'check'], 'Expected 1 file (<definition>), but got 0.'],
    [['questionnaire', 'validate', 'one.json'], 'Expected 2 files (<definition> <responses>), but got 1.'],
    [['questionnaire', 'check', 'one.json', 'two.json'], 'but got 2.'],
    [['questionnaire', 'check', 'one.json', '--jsn'], "Unknown option '--jsn'"],
    [
      ['vouchers', 'assess', 'one.csv', '--on', '2026-11-21', '--on', '2026-11-22'],
      'Expected --on once, but got it more than once.',
    ],
    [['equivalency', 'route', 'nurse', '--status', 'a', '--status=b'], 'Expected --status once'],
    [['vouchers', 'assess', 'one.csv', '--on'], "Option '--on <value>' argument missing"],
    [
      ['vouchers', 'assess', 'one.csv', '--on', '2026-13-01'],
      '--on: expected a day that exists, but got “2026-13-01”.',
    ],
    [['vouchers', 'assess', 'one.csv', '--on', '21/11/2026'], 'For example: --on 2026-11-21'],
    [['questionnaire', 'check', 'form.xlsx'], 'spreadsheets are not read yet'],
    [['\u001b[31mred'], '\\u001b[31mred'],
  ])('%j', (args, sentence) => {
    const { code, out, err } = useIt(...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(sentence)
    expect(err).not.toMatch(/\bat .*\.ts:\d+/)
  })
})
