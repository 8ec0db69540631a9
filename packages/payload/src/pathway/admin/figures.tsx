'use client'

import { useConfig } from '@payloadcms/ui'
import type { FigureView, FiguresView, TableView } from '../desk/views.ts'

/** What may be told: each figure with what it counts, for the end of a month. */
export function Figures({ figures }: { figures: FiguresView }) {
  const { routes } = useConfig().config
  const file = (kind: string) => `${routes.api}/pathway/figures.${kind}?on=${figures.day}`
  return (
    <section className="use-it-panel" aria-labelledby="use-it-figures">
      <h2 id="use-it-figures">Figures for {figures.on}</h2>
      <p className="use-it-quiet">{figures.says}</p>
      {figures.targets.length > 0 && (
        <ul className="use-it-because">
          {figures.targets.map((target) => (
            <li key={target}>{target}</li>
          ))}
        </ul>
      )}
      <Listed figures={figures.totals} />
      <h3>Work now, of those on the pathway</h3>
      <Listed figures={figures.outcomes} />
      {figures.tables.map((table) => (
        <Table key={table.title} table={table} />
      ))}
      <Table table={figures.tracks} />
      <Table table={figures.reasons} />
      <h3>Who brought whom</h3>
      <ul className="use-it-because">
        {figures.referrals.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        <a href={file('csv')} download>
          These figures as CSV
        </a>{' '}
        <a href={file('json')} download>
          as JSON
        </a>
      </p>
    </section>
  )
}

function Listed({ figures }: { figures: readonly FigureView[] }) {
  return (
    <dl className="use-it-pathway-figures">
      {figures.map(({ label, value, definition }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>
            <b>{value}</b> <span className="use-it-quiet">{definition}</span>
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Table({ table: { title, heads, rows } }: { table: TableView }) {
  if (rows.length === 0)
    return (
      <>
        <h3>{title}</h3>
        <p className="use-it-quiet">Nothing that may be shown.</p>
      </>
    )
  return (
    <div className="use-it-pathway-table">
      <table>
        <caption>{title}</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first = '', ...rest]) => (
            <tr key={first}>
              <th scope="row">{first}</th>
              {rest.map((cell, at) => (
                <td key={`${first}-${at}`}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
