import { textIn } from '@use-it-cities/core'
import { reasonIn } from '../words/known-words.ts'
import type { Assessor, AssessmentFile } from '../model/assessment-file.ts'
import type { Catalogue, Profile } from '../model/catalogue.ts'
import type { AssessmentResult } from '../model/result.ts'
import { itemsById } from './words.ts'
import { uuidOf } from './uuid.ts'

/** The version of OSCAL written. */
export const oscalVersion = '1.0.4'

export interface OscalOptions {
  /** Where the plan or the catalogue can be read: OSCAL wants an assessment plan, and we have a catalogue. */
  readonly planHref: string
  /** When the file was written, as RFC 3339 with a zone, for example `2026-11-21T10:00:00Z`. */
  readonly lastModified: string
  /** Profiles beside the catalogue's own, as `assess` takes them, so that items a city added have their titles. */
  readonly profiles?: readonly Profile[] | undefined
}

const ns = 'https://github.com/use-it-cities/assessment/ns/oscal'

/**
 * The result as OSCAL assessment results (JSON). A finding is `satisfied` only when the item is met; evidence becomes
 * observations with the days it was collected and expires. What OSCAL has no place for (score, coverage, gates, weights, label)
 * goes into properties of our own namespace; spread, the shortest way up and sensitivity do not map and are left out.
 */
export function resultOscal(
  result: AssessmentResult,
  file: AssessmentFile,
  catalogue: Catalogue,
  { planHref, lastModified, profiles }: OscalOptions,
): string {
  const items = itemsById(catalogue, result, profiles)
  const name = `${result.catalogue} ${result.version} ${result.profile ?? 'all'} ${result.on} ${result.body.name}`
  const prop = (key: string, value: string | number) => ({ name: key, ns, value: String(value) })
  const party = (id: string) => uuidOf(`${name} assessor ${id}`)
  const scored = result.items.filter(({ value }) => value !== null)
  const observations = file.assessors.flatMap((assessor) => observationsOf(assessor, name, party(assessor.id), scored))
  const findings = scored.map((item) => {
    const related = observations
      .filter((each) => each.props[0]?.value === item.id)
      .map(({ uuid }) => ({ 'observation-uuid': uuid }))
    return {
      uuid: uuidOf(`${name} finding ${item.id}`),
      title: oneLine(items.get(item.id)?.title ?? item.id),
      description: reasonIn(item.because),
      props: [
        prop('outcome', item.outcome),
        prop('value-low', item.value?.low ?? 0),
        prop('value-high', item.value?.high ?? 1),
      ],
      target: {
        type: 'objective-id',
        'target-id': item.id,
        status: { state: item.outcome === 'met' ? 'satisfied' : 'not-satisfied', reason: reasonOf(item.outcome) },
      },
      ...(related.length > 0 && { 'related-observations': related }),
    }
  })
  const title = oneLine(textIn(catalogue.title, 'en')?.text ?? catalogue.id)
  const document = {
    'assessment-results': {
      // OSCAL wants another id whenever the content is another.
      uuid: uuidOf(`${name} ${lastModified} ${JSON.stringify(file)}`),
      metadata: {
        title: oneLine(`${title}: ${result.body.name}`),
        'last-modified': lastModified,
        version: oneLine(result.version),
        'oscal-version': oscalVersion,
        parties: file.assessors.map(({ id, role }) => ({
          uuid: party(id),
          type: 'person',
          name: oneLine(role ? `${oneLine(id)} (${oneLine(role)})` : id),
        })),
      },
      'import-ap': { href: hrefOf(planHref) },
      results: [
        {
          uuid: uuidOf(`${name} result`),
          title: `${title}, ${result.on}`,
          description: `Assessment of ${result.body.name} on ${result.on}.`,
          start: `${result.on}T00:00:00Z`,
          props: [
            prop('engine', result.engine),
            prop('score-low', result.score.low),
            prop('score-high', result.score.high),
            prop('coverage', result.coverage),
            prop('label', result.label),
            ...result.gates.map(({ id, outcome }) => ({ ...prop('gate', id), remarks: outcome })),
          ],
          'reviewed-controls': {
            'control-selections': [
              scored.length > 0
                ? { 'include-controls': scored.map(({ id }) => ({ 'control-id': id })) }
                : { description: 'Nothing applied on that day.', 'include-all': {} },
            ],
          },
          ...(observations.length > 0 && { observations }),
          ...(findings.length > 0 && { findings }),
          ...(result.reply && { remarks: `Reply by ${result.reply.by}, ${result.reply.on}: ${result.reply.text}` }),
        },
      ],
    },
  }
  return `${JSON.stringify(document, null, 2)}\n`
}

/** Titles and names in OSCAL are one line, with words at both ends. */
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim() || '-'

/** A link as people write it, as a reference of RFC 3986: a path with blanks or a colon in it, half of an escape, a file share. */
function hrefOf(link: string): string {
  const escaped = encodeURI(link.trim().replaceAll(/\p{Cs}/gu, '\uFFFD')).replaceAll(/%25(?=[\dA-F]{2})/gi, '%')
  const [path = '', ...fragment] = escaped.split('#')
  const href = fragment.length > 0 ? `${path}#${fragment.join('%23')}` : path
  const isScheme = /^[a-z][a-z\d+.-]*:/i.test(href)
  return /^[^/?#]*:/.test(href) && !isScheme ? `./${href}` : href
}

/** `pass` and `fail` are OSCAL's own words; anything that is not settled is `other`. */
const reasonOf = (outcome: string) =>
  outcome === 'met' ? 'pass' : outcome === 'not-met' || outcome === 'partly' ? 'fail' : 'other'

function observationsOf({ id, answers }: Assessor, name: string, party: string, items: AssessmentResult['items']) {
  return items.flatMap((item) => {
    const evidence = Object.hasOwn(answers, item.id) ? (answers[item.id]?.evidence ?? []) : []
    return evidence.map(({ title, link, collectedOn, expiresOn }, at) => ({
      uuid: uuidOf(`${name} observation ${id} ${item.id} ${at}`),
      description: title,
      props: [{ name: 'item', ns, value: item.id }],
      methods: ['EXAMINE'],
      origins: [{ actors: [{ type: 'party', 'actor-uuid': party }] }],
      ...(link !== undefined && { 'relevant-evidence': [{ href: hrefOf(link), description: title }] }),
      collected: `${collectedOn}T00:00:00Z`,
      // The last day still counts.
      ...(expiresOn !== undefined && { expires: `${expiresOn}T23:59:59Z` }),
    }))
  })
}
