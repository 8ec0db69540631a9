import * as migration_20261121_053045_first from './20261121_053045_first';

export const migrations = [
  {
    up: migration_20261121_053045_first.up,
    down: migration_20261121_053045_first.down,
    name: '20261121_053045_first'
  },
];
