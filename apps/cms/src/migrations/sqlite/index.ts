import * as migration_20261121_051512_first from './20261121_051512_first';

export const migrations = [
  {
    up: migration_20261121_051512_first.up,
    down: migration_20261121_051512_first.down,
    name: '20261121_051512_first'
  },
];
