import { createRequire } from 'node:module'

/** Regular and bold of each family, all under the SIL Open Font License 1.1. `templates/lib/scripts.typ` says which is used when. */
const files = [
  'noto-sans/400Regular/NotoSans_400Regular.ttf',
  'noto-sans/700Bold/NotoSans_700Bold.ttf',
  'amiri/400Regular/Amiri_400Regular.ttf',
  'amiri/700Bold/Amiri_700Bold.ttf',
  'noto-nastaliq-urdu/400Regular/NotoNastaliqUrdu_400Regular.ttf',
  'noto-nastaliq-urdu/700Bold/NotoNastaliqUrdu_700Bold.ttf',
  'hind-siliguri/400Regular/HindSiliguri_400Regular.ttf',
  'hind-siliguri/700Bold/HindSiliguri_700Bold.ttf',
  'noto-sans-gurmukhi/400Regular/NotoSansGurmukhi_400Regular.ttf',
  'noto-sans-gurmukhi/700Bold/NotoSansGurmukhi_700Bold.ttf',
]

/** Where the fonts were installed. Throws when one is not: then nothing can be printed. */
export function fontFiles(): readonly string[] {
  const { resolve } = createRequire(import.meta.url)
  return files.map((file) => resolve(`@expo-google-fonts/${file}`))
}
