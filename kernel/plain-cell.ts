/**
 * A cell that a spreadsheet would read as a formula is made plain text. A plain number keeps its
 * sign: a quantity may be negative.
 */
export function plainCell(value: string): string {
  const isFormula = /^[=@\t\r\n＝＠＋－]/.test(value) || /^[+-](?!\d[\d,]*(\.\d+)?$)/.test(value)
  return isFormula ? `'${value}` : value
}
