import * as migration_20261121_050404_first from './20261121_050404_first';

export const migrations = [
  {
    up: migration_20261121_050404_first.up,
    down: migration_20261121_050404_first.down,
    name: '20261121_050404_first'
  },
];
