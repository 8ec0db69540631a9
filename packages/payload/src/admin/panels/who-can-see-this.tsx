'use client'

import { Button, useConfig, useDocumentInfo } from '@payloadcms/ui'
import type { LanguageView, StoryView } from '../shared/views.ts'
import { useAnswer } from '../shared/use-answer.ts'
import { Archive } from './archive.tsx'
import { TakeDown } from './take-down.tsx'

/** The panel of a story: for each language, live or not yet and why, with a link to what can be done about it. */
export function WhoCanSeeThis() {
  const { id, lastUpdateTime } = useDocumentInfo()
  const { routes } = useConfig().config
  const {
    answer: story,
    problem,
    again,
  } = useAnswer<StoryView>(id ? `${routes.api}/stories/${id}/who-can-see` : null, lastUpdateTime)

  return (
    <section className="use-it-panel" aria-labelledby="use-it-who">
      <h2 id="use-it-who">Who can see this</h2>
      {!id && <p>Nobody yet. Save the draft; then add a text and, for a told story, record what the teller allows.</p>}
      {problem && <p role="alert">{problem}</p>}
      {id && !story && !problem && <p>Looking…</p>}
      {story?.takenDown && <p className="use-it-gone">{story.takenDown}</p>}
      {story && !story.takenDown && (
        <>
          {story.archived && <p className="use-it-put-away">{story.archived}</p>}
          {story.answer && <p className="use-it-meaning">{story.answer}</p>}
          {!story.answer && (
            <Languages views={story.languages.filter(isAtHand)} story={String(id)} admin={routes.admin} />
          )}
          {!story.answer && !story.languages.every(isAtHand) && (
            <details className="use-it-more">
              <summary>
                Languages without a text ({story.languages.filter((view, at) => !isAtHand(view, at)).length})
              </summary>
              <Languages
                views={story.languages.filter((view, at) => !isAtHand(view, at))}
                story={String(id)}
                admin={routes.admin}
              />
            </details>
          )}
          {story.mayRecordConsent && (
            <Button
              el="link"
              buttonStyle="secondary"
              size="small"
              to={`${routes.admin}/collections/consents/create?story=${id}`}
            >
              Record what the teller says
            </Button>
          )}
          {story.mayArchive && <Archive story={String(id)} isArchived={story.archived !== null} />}
          {story.mayTakeDown && <TakeDown story={String(id)} onDone={again} />}
        </>
      )}
    </section>
  )
}

/** The first two languages of the city, and every other that the story has words in. */
const isAtHand = (view: LanguageView, at: number) => at < 2 || view.text !== null || view.isLive

const Languages = ({ views, story, admin }: { views: readonly LanguageView[]; story: string; admin: string }) => (
  <ul className="use-it-languages">
    {views.map((view) => (
      <InLanguage key={view.language} view={view} story={story} admin={admin} />
    ))}
  </ul>
)

function InLanguage({ view, story, admin }: { view: LanguageView; story: string; admin: string }) {
  const texts = `${admin}/collections/story-texts`
  return (
    <li>
      <h3>
        <bdi lang={view.language}>{view.name}</bdi>{' '}
        <span className={view.isLive ? 'use-it-live' : 'use-it-waiting'}>{view.isLive ? 'Live' : 'Not live yet'}</span>
      </h3>
      {view.isLive && <p>{view.until ? `Everybody can read it, until ${view.until}.` : 'Everybody can read it.'}</p>}
      {view.because.length > 0 && (
        <ul className="use-it-because">
          {view.because.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {view.recording === 'played' && <p>Everybody can hear it read aloud.</p>}
      {view.recording === 'kept-back' && view.isLive && (
        <p>
          There is a recording that nobody hears: the teller has not agreed to their voice, what is said names somebody
          or does not stand in the text, or the text was changed since. Open it and listen.
        </p>
      )}
      <p className="use-it-links">
        {view.text && <a href={`${texts}/${view.text}`}>Open the text</a>}
        {!view.text && view.mayAddText && (
          <a href={`${texts}/create?story=${story}&language=${view.language}`}>
            Add the text in <bdi lang={view.language}>{view.name}</bdi>
          </a>
        )}
        {view.recording !== 'none' && (
          <a href={`${admin}/collections/recordings?where[story][equals]=${story}`}>Its recordings</a>
        )}
        {view.mayAddRecording && (
          <a href={`${admin}/collections/recordings/create?story=${story}&language=${view.language}`}>
            Add a recording in <bdi lang={view.language}>{view.name}</bdi>
          </a>
        )}
        {view.address && (
          <a href={view.address} target="_blank" rel="noreferrer">
            See it on the site (new tab)
          </a>
        )}
      </p>
    </li>
  )
}
