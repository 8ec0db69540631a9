import type { City, Language } from '@use-it-cities/core'
import { citySchema } from '@use-it-cities/core/schema'
import { consentState } from '@use-it-cities/success-stories'
import { checkSentence, checkStory, passes, stillOpen, type Override } from '@use-it-cities/success-stories/checks'
import { storyFileSchema, type StoryFile } from '@use-it-cities/success-stories/schema'
import { text, type Command } from '../command.ts'
import { readJson } from '../files/read-json.ts'
import { wrongForm } from '../files/zod-problems.ts'
import type { StoryCheckOutput } from './output-schema.ts'

const example =
  '{"kind": "reported", "texts": {"en": {"title": "…", "summary": "…", "body": [{"type": "paragraph", "children": [{"type": "text", "text": "…"}]}]}}}'

export const storyCheck: Command = {
  name: 'story check',
  takes: '<file>',
  summary: 'what to look at in a story before anybody else reads it',
  help: text(
    'Reads a story as JSON, as a content pack keeps it, and says what an editor should look at: hard sentences, words',
    'that hurt or hide, details that tell who somebody is, pictures without words, links and headings.',
    'Title, summary and headings are ours and have to pass. On the words of a teller there is only advice.',
    'It does not say whether the story may be shown: that needs the consent, and a second person.',
    '',
    '  --city <file>      a city as JSON, to know which places are more exact than the teller allows',
    '  --json             print JSON (story-check.schema.json)',
    '',
    'In the file, "overrides": [{"code", "path", "reason"}] lets findings stand; what the teller did not allow never.',
    'Exit code 1 when something has to be mended; advice is 0.',
    'Example: use-it story check story.json',
  ),
  options: { json: { type: 'boolean' }, city: { type: 'string' } },
  run: async ([file = ''], values, { out }) => {
    const story = readStory(file)
    const city = typeof values['city'] === 'string' ? readCity(values['city']) : undefined
    const checked = check(story, city)
    await out(values['json'] ? `${JSON.stringify(checked, null, 2)}\n` : forPeople(file, checked))
    return checked.ok ? 0 : 1
  },
}

function readStory(file: string): StoryFile {
  const parsed = storyFileSchema.safeParse(readJson(file, 'a story'))
  if (!parsed.success) throw wrongForm(file, parsed.error, example)
  return parsed.data
}

function readCity(file: string): Pick<City, 'places'> {
  const parsed = citySchema.safeParse(readJson(file, 'a city'))
  if (!parsed.success) throw wrongForm(file, parsed.error, '{"id": "sampleton", "name": {"en": "Sampleton"}, …}')
  return parsed.data
}

function check(story: StoryFile, city: Pick<City, 'places'> | undefined): StoryCheckOutput {
  const { kind, texts, photos, tellerName, consents, identifiability, overrides = [] } = story
  const allowed = consents ? consentState(consents).given?.identifiability : identifiability
  const each = Object.entries(texts).map(([language, words]) => ({ ...words, language: language as Language }))
  const found = checkStory(
    { kind, texts: each, photos, tellerName, identifiability: allowed ?? null },
    { places: city?.places },
  )
  const open = stillOpen(found, overrides as readonly Override[])
  return {
    ok: passes(open),
    findings: open.map(({ because, ...finding }) => ({
      ...finding,
      because: { key: because.key, params: { ...because.params } },
      sentence: checkSentence({ because }),
    })),
    overridden: found.length - open.length,
  }
}

const headings = { error: 'Not allowed by the teller', warning: 'To be mended', advice: 'Advice' } as const

function forPeople(file: string, { findings, overridden }: StoryCheckOutput): string {
  const lines = (['error', 'warning', 'advice'] as const).flatMap((severity) => {
    const found = findings.filter((finding) => finding.severity === severity)
    if (found.length === 0) return []
    return [
      '',
      `${headings[severity]} (${found.length})`,
      ...found.flatMap(({ path, sentence, code }) => [`  ${path}`, `    ${sentence} [${code}]`]),
    ]
  })
  const stands = overridden > 0 ? ['', `Left to stand with a reason: ${overridden}.`] : []
  return `${[file, ...(lines.length > 0 ? lines : ['', 'Nothing to say.']), ...stands].join('\n')}\n`
}
