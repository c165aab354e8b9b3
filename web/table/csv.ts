import { plainCell } from '#kernel/plain-cell.ts'

/** A table as CSV for a spreadsheet: byte order mark for Chinese, formulas kept as plain text. */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`
}

function cell(value: string): string {
  const plain = plainCell(value)
  return /[",\r\n]/.test(plain) ? `"${plain.replaceAll('"', '""')}"` : plain
}

/** Hands a text to the person as a file. */
export function saveAs(fileName: string, content: string, mediaType = 'text/csv'): void {
  const address = URL.createObjectURL(new Blob([content], { type: mediaType }))
  const link = document.createElement('a')
  link.href = address
  link.download = fileName
  link.click()
  URL.revokeObjectURL(address)
}
