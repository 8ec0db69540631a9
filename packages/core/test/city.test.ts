import { describe, expect, test } from 'vitest'
import { defineCity } from '../src/city.ts'
import type { CityInput } from '../src/index.ts'
import { aCity } from './support/a-city.ts'

test('a city needs to say only what is its own: policies have defaults', () => {
  expect(defineCity(aCity()).policies).toEqual({ consentMonths: 24, leaseHours: 24, backupDays: 30, erasureDays: 30 })
})

describe('a mistake is named, with its place and what was expected', () => {
  const mistakes: [string, Partial<CityInput>, RegExp][] = [
    ['an id with a space', { id: 'sample ton' }, /small letters.*\n.*at id/],
    ['no language', { languages: [] }, /at languages/],
    ['a language twice', { languages: ['en', 'en'] }, /each language once/],
    ['a time zone that has no summer time', { timeZone: 'GMT' }, /IANA time zone, for example Europe\/London/],
    ['a time zone nobody knows', { timeZone: 'Europe/Brum' }, /IANA time zone/],
    ['no way to reach a person', { contact: {} }, /reach a person/],
    [
      'white on yellow',
      { colours: { brand: '#ffff00', onBrand: '#ffffff', accent: '#000000' } },
      /contrast of at least 4.5/,
    ],
    ['a colour by name', { colours: { brand: 'green', onBrand: '#ffffff', accent: '#000000' } }, /#rrggbb/],
    ['a pound sign for the currency', { currency: '£' }, /for example GBP/],
    ['a name without words in the source language', { name: { ur: 'شہر' } }, /source language \(en\).\n.*at name/],
    [
      'a theme without words in the source language',
      { themes: [{ id: 'health', title: { ur: 'صحت' } }] },
      /at themes\[0\].title/,
    ],
    [
      'an id that appears twice',
      {
        themes: [
          { id: 'health', title: { en: 'Health' } },
          { id: 'health', title: { en: 'Well' } },
        ],
      },
      /appears twice/,
    ],
  ]
  test.each(mistakes)('%s', (_, changes, message) => {
    expect(() => defineCity(aCity(changes))).toThrow(message)
  })
})

test('a field that is not in the schema is a typo, and is named', () => {
  const misspelt = { ...aCity(), langauges: ['en'] }
  expect(() => defineCity(misspelt)).toThrow(/langauges/)
})

test('two mistakes are told at once', () => {
  expect(() => defineCity(aCity({ id: 'A', currency: 'x' }))).toThrow(/at id[\s\S]*at currency/)
})
