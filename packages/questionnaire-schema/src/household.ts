import type { Definition, Questionnaire, Translation } from './contract/index.ts'
import definition from './household/definition.json' with { type: 'json' }
import ur from './household/ur.json' with { type: 'json' }
import pa from './household/pa.json' with { type: 'json' }
import bn from './household/bn.json' with { type: 'json' }
import ar from './household/ar.json' with { type: 'json' }
import so from './household/so.json' with { type: 'json' }
import ps from './household/ps.json' with { type: 'json' }
import ro from './household/ro.json' with { type: 'json' }
import pl from './household/pl.json' with { type: 'json' }

/**
 * The household questionnaire: what people can do, trained for, hope for and would change, asked by a community
 * researcher or filled in alone.
 *
 * It is ours, made from what the USE-IT journal 1 (2017) says its questionnaire was for: skills, talents and ideas
 * (2.2), overseas qualifications for health and care work (2.2, 3.4), enterprise (2.2, 3.2), use in different
 * households and languages (3.3). It is not the questionnaire of 2017, which we have not seen. It asks nobody's health,
 * immigration status or benefits, and no names but in the contact that a person chooses to give.
 */
export const householdQuestionnaire: Questionnaire<Definition> = {
  definition: definition as Definition,
  translations: [ur, pa, bn, ar, so, ps, ro, pl] as Translation[],
}
