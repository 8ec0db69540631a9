/** The day the accessibility statement was last held against what the tests show. */
export const statementDate = '2026-11-21'
