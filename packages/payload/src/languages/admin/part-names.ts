const names: Readonly<Record<string, string>> = {
  did: 'What I did',
  helped: 'What helped',
  'talk.script': 'What a champion says aloud',
  'talk.facts': 'Facts for a champion',
  'talk.notYet': 'What is not so yet',
  'film.url': 'Web address of the film',
  'film.transcript': 'What is said in the film',
}

/** What the screens call a part of a text: `talk.ifAsked.0.question` is the first question. */
export function partName(path: string): string {
  const [, , at, which] = path.split('.')
  if (at === undefined) return names[path] ?? path
  return `If somebody asks ${Number(at) + 1}: ${which === 'question' ? 'the question' : 'the answer'}`
}
