import type { Expression, MissingReason } from '../../contract/index.ts'
import { binding, comparisons, deepest, functions, functionsOfOne, reservedWords } from './grammar.ts'
import { operandsOf, operation } from './operands.ts'
import type { ExpressionTextProblem } from './problem.ts'
import type { Token } from './tokens.ts'

/** Thrown inside the reader only; `textToExpression` turns it into a value. */
export class Unreadable extends Error {
  readonly problem: ExpressionTextProblem
  constructor(problem: ExpressionTextProblem) {
    super(problem.code)
    this.problem = problem
  }
}

const reasons: readonly string[] = ['dont-know', 'refused', 'not-asked', 'unanswered'] satisfies MissingReason[]
const aValue = 'a question name, a text in quotes, a number, true, false, nothing, today or a bracket'

/** A Pratt parser: `expression(n)` reads everything that binds tighter than `n`. */
export class Reader {
  private readonly tokens: readonly Token[]
  private next = 0
  private depth = 0

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens
  }

  all(): Expression {
    const expression = this.expression(0)
    if (this.here.kind !== 'end') this.refuse('left-over', 'the end, or a word such as and, or')
    return expression
  }

  private get here(): Token {
    return this.tokens[this.next] ?? { kind: 'end', value: '', at: 0, typed: '' }
  }

  private refuse(code: ExpressionTextProblem['code'], expected: string, { kind, at, typed } = this.here): never {
    throw new Unreadable({ code: kind === 'end' ? 'unexpected-end' : code, at, received: typed, expected })
  }

  private is(value: string, ahead = 0): boolean {
    const token = this.tokens[this.next + ahead]
    return token !== undefined && (token.kind === 'word' || token.kind === 'sign') && token.value === value
  }

  private take(value: string): boolean {
    if (!this.is(value)) return false
    this.next += 1
    return true
  }

  private need(value: string): void {
    if (!this.take(value)) this.refuse('unexpected', value)
  }

  private expression(tighterThan: number): Expression {
    this.depth += 1
    if (this.depth > deepest * 4) this.refuse('too-deep', `at most ${deepest} levels`)
    let left = this.start()
    let chained: string | undefined
    for (;;) {
      const step = this.stepAfter(tighterThan)
      if (!step) break
      if (step.binds === binding.compare && chained === 'compare') this.refuse('compared-twice', 'and, or, or brackets')
      const { expression, chain } = step.read(left, chained)
      left = expression
      chained = chain
    }
    this.depth -= 1
    return left
  }

  /** What may come after a value, when it binds tighter than what is being read. */
  private stepAfter(tighterThan: number) {
    const listed = (sign: string, operator: 'and' | 'or' | 'add' | 'multiply', binds: number) => ({
      binds,
      read: (left: Expression, chained: string | undefined) => {
        this.need(sign)
        const right = this.expression(binds)
        const before = chained === operator ? operandsOf(left).map(({ operand }) => operand) : [left]
        return { expression: operation(operator, [...before, right]), chain: operator as string }
      },
    })
    const paired = (sign: string, operator: 'subtract' | 'divide', binds: number) => ({
      binds,
      read: (left: Expression) => {
        this.need(sign)
        return { expression: operation(operator, [left, this.expression(binds)]), chain: operator as string }
      },
    })
    const step = this.is('or')
      ? listed('or', 'or', binding.or)
      : this.is('and')
        ? listed('and', 'and', binding.and)
        : this.is('+')
          ? listed('+', 'add', binding.add)
          : this.is('-')
            ? paired('-', 'subtract', binding.add)
            : this.is('*')
              ? listed('*', 'multiply', binding.multiply)
              : this.is('/')
                ? paired('/', 'divide', binding.multiply)
                : this.comparisonHere()
                  ? { binds: binding.compare, read: (left: Expression) => this.comparison(left) }
                  : undefined
    return step && step.binds > tighterThan ? step : undefined
  }

  private comparisonHere(): boolean {
    return ['is', 'includes', '=', '!=', '<', '<=', '>', '>='].some((word) => this.is(word))
  }

  private comparison(left: Expression): { expression: Expression; chain: string } {
    const done = (expression: Expression) => ({ expression, chain: 'compare' })
    if (this.take('includes')) return done({ has: [this.nameOf(left), this.text('a code in quotes')] })
    if (this.is('is') && this.is('answered', 1)) {
      this.next += 2
      return done({ answered: this.nameOf(left) })
    }
    if (this.is('is') && this.is('missing', 1)) {
      this.next += 2
      if (!this.take('because')) this.refuse('unexpected', 'because')
      const token = this.here
      const reason = this.text(reasons.map((each) => `"${each}"`).join(', '))
      if (!isReason(reason)) this.refuse('unexpected', reasons.map((each) => `"${each}"`).join(', '), token)
      return done({ isMissing: [this.nameOf(left), reason] })
    }
    if (this.is('is') && this.is('one', 1) && this.is('of', 2)) {
      this.next += 3
      return done({ in: [left, this.codes()] })
    }
    const sign = this.here.value
    this.next += 1
    const word = sign === '=' ? 'is' : sign === '!=' ? 'is not' : sign === 'is' && this.take('not') ? 'is not' : sign
    const operator = comparisons[word as keyof typeof comparisons]
    return done(operation(operator, [left, this.expression(binding.compare)]))
  }

  private nameOf(left: Expression): string {
    if (left !== null && typeof left === 'object' && 'answer' in left) return left.answer
    return this.refuse('name-expected', 'the name of a question before it', this.tokens[Math.max(0, this.next - 1)])
  }

  private text(expected: string): string {
    const { kind, value } = this.here
    if (kind !== 'text') this.refuse('unexpected', expected)
    this.next += 1
    return value
  }

  private codes(): (string | number)[] {
    this.need('(')
    const codes: (string | number)[] = []
    while (!this.is(')')) {
      if (codes.length > 0) this.need(',')
      const isNegative = this.take('-')
      const { kind, value } = this.here
      if (kind === 'number') codes.push(isNegative ? -Number(value) : Number(value))
      else if (kind === 'text' && !isNegative) codes.push(value)
      else this.refuse('unexpected', 'a code in quotes or a number')
      this.next += 1
    }
    this.need(')')
    return codes
  }

  /** One thing that stands alone. */
  private start(): Expression {
    const { kind, value } = this.here
    this.next += 1
    if (kind === 'text') return value
    if (kind === 'number') return Number(value)
    if (kind === 'name') return this.named(value)
    if (kind === 'sign' && value === '(') {
      const inside = this.expression(0)
      this.need(')')
      return inside
    }
    if (kind === 'sign' && value === '-' && this.here.kind === 'number') {
      this.next += 1
      return -Number(this.tokens[this.next - 1]?.value)
    }
    if (kind === 'word') return this.word(value)
    this.next -= 1
    return this.refuse('unexpected', aValue)
  }

  private word(word: string): Expression {
    if (word === 'true' || word === 'false') return word === 'true'
    if (word === 'nothing') return null
    if (word === 'today') return { today: true }
    if (word === 'not') return { not: this.expression(binding.not - 1) }
    if (word === 'choice') return { choice: this.name() }
    if (word === 'if') {
      const condition = this.expression(binding.if)
      this.need('then')
      const then = this.expression(binding.if)
      this.need('else')
      return { if: [condition, then, this.expression(binding.if)] }
    }
    if (reservedWords.includes(word)) {
      this.next -= 1
      return this.refuse('unexpected', `${aValue}; a question called ${word} is written \`${word}\``)
    }
    return this.is('(') ? this.call(word) : this.named(word)
  }

  private name(): string {
    const { kind, value } = this.here
    if (kind !== 'name' && (kind !== 'word' || reservedWords.includes(value)))
      this.refuse('name-expected', 'the name of a question')
    this.next += 1
    return value
  }

  /** A name and what may follow it: `count`, `sum age`, `where … count`. */
  private named(name: string): Expression {
    if (this.take('count')) return { count: name }
    if (this.take('sum')) return { sum: [name, this.name()] }
    if (this.take('where')) {
      const condition = this.expression(0)
      this.need('count')
      return { countWhere: [name, condition] }
    }
    return { answer: name }
  }

  private call(word: string): Expression {
    const known = Object.hasOwn(functions, word) || Object.hasOwn(functionsOfOne, word)
    const names = [...Object.keys(functions), ...Object.keys(functionsOfOne)].join(', ')
    if (!known) this.refuse('unexpected', `one of ${names}`, this.tokens[this.next - 1])
    this.need('(')
    const operands: Expression[] = []
    while (!this.is(')')) {
      if (operands.length > 0) this.need(',')
      operands.push(this.expression(0))
    }
    if (Object.hasOwn(functionsOfOne, word) && operands.length !== 1) this.refuse('unexpected', `one value for ${word}`)
    this.need(')')
    const operator = { ...functions, ...functionsOfOne }[word as keyof typeof functions | keyof typeof functionsOfOne]
    const value = Object.hasOwn(functionsOfOne, word) ? operands[0] : operands
    return operation(operator, value)
  }
}

const isReason = (value: string): value is MissingReason => reasons.includes(value)
