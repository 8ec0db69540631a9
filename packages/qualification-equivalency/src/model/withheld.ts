declare const sealed: unique symbol

/**
 * A stored value nobody may read straight from the data: `showing` alone opens it, and only when the fact's confidence
 * and date allow. At run time it is the plain value, so that data survives JSON; the compiler keeps it shut.
 */
export interface Withheld<Value> {
  readonly [sealed]: Value
}
