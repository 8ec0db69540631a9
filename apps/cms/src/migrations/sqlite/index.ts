import * as migration_20261121_053045_first from './20261121_053045_first';
import * as migration_20261121_080445_research from './20261121_080445_research';
import * as migration_20261121_111902_guide_and_languages from './20261121_111902_guide_and_languages';
import * as migration_20261121_152825_assessments from './20261121_152825_assessments';
import * as migration_20261121_213913_consent_and_review from './20261121_213913_consent_and_review';
import * as migration_20261122_015412_word_of_mouth from './20261122_015412_word_of_mouth';

export const migrations = [
  {
    up: migration_20261121_053045_first.up,
    down: migration_20261121_053045_first.down,
    name: '20261121_053045_first',
  },
  {
    up: migration_20261121_080445_research.up,
    down: migration_20261121_080445_research.down,
    name: '20261121_080445_research',
  },
  {
    up: migration_20261121_111902_guide_and_languages.up,
    down: migration_20261121_111902_guide_and_languages.down,
    name: '20261121_111902_guide_and_languages',
  },
  {
    up: migration_20261121_152825_assessments.up,
    down: migration_20261121_152825_assessments.down,
    name: '20261121_152825_assessments',
  },
  {
    up: migration_20261121_213913_consent_and_review.up,
    down: migration_20261121_213913_consent_and_review.down,
    name: '20261121_213913_consent_and_review',
  },
  {
    up: migration_20261122_015412_word_of_mouth.up,
    down: migration_20261122_015412_word_of_mouth.down,
    name: '20261122_015412_word_of_mouth'
  },
];
