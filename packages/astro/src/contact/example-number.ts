/** A number that Ofcom keeps free for examples: nobody answers it. */
export const exampleNumber = '0121 496 0000'
