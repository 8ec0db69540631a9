import * as migration_20261121_045251_first from './20261121_045251_first';

export const migrations = [
  {
    up: migration_20261121_045251_first.up,
    down: migration_20261121_045251_first.down,
    name: '20261121_045251_first'
  },
];
