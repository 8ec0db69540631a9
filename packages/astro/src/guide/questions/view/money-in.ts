export { moneyIn } from '@use-it-cities/qualification-equivalency/locales'
