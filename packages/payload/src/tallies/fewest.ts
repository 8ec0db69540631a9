/** What counts people is told from so many on: fewer might be somebody one knows. */
export const fewest = 5
