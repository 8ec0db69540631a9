/** The words of the messages that pass a story on, with a note for their translator. `{braces}` stay as they are. */
export const notes = {
  opening:
    'First line of a WhatsApp message, from one friend or neighbour to another. Nobody knows whether it goes to a man or a woman.',
  from: 'Before the address of the story; {organisation} is the name of who tells it with the resident. Ends with a colon.',
  read: 'Before the address in a text message (SMS): as short as it can be. Ends with a colon.',
} as const

export type ShareWordKey = keyof typeof notes
