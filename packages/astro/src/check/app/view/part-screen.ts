import { el, type Child } from '../../../questionnaire/markup.ts'
import type { AskedGroup } from '../model/asked-items.ts'
import { answerTo } from '../model/kept.ts'
import { answeredIn, keptLine, type CheckScreen } from './check-screen.ts'
import { itemCard } from './item-card.ts'
import { heading, inEnglish, link } from './parts.ts'

export interface PartScreen extends CheckScreen {
  readonly asked: AskedGroup
}

/** The questions of one part. */
export const partScreen = (screen: PartScreen): Child => {
  const { say, kept, groups, asked, catalogue, language } = screen
  const next = groups[groups.indexOf(asked) + 1]
  const { on } = kept
  return [
    el(
      'p',
      { class: 'ways no-print' },
      link(`#a/${kept.id}`, say('part.all')),
      link(`#a/${kept.id}/result`, say('result')),
    ),
    heading(inEnglish(screen, asked.group.title)),
    el('p', { class: 'hint' }, el('bdi', {}, kept.name), ' · ', el('span', { id: 'progress' }, progressIn(screen))),
    keptLine(screen),
    form(asked.items.map((item) => itemCard({ say, language, item, catalogue, answer: answerTo(kept, item.id), on }))),
    el(
      'p',
      { class: 'ways' },
      next
        ? link(`#a/${kept.id}/g/${next.group.id}`, [say('part.next'), ': ', inEnglish(screen, next.group.title)], 'go')
        : link(`#a/${kept.id}/result`, say('result'), 'go'),
    ),
  ]
}

const form = (children: Child): Child =>
  el('form', { id: 'answers', class: 'interview', autocomplete: 'off', novalidate: true }, children)

export const progressIn = ({ say, kept, asked }: Pick<PartScreen, 'say' | 'kept' | 'asked'>): string =>
  say('progress', { answered: answeredIn(kept, asked), asked: asked.items.length })
