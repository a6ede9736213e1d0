/** Tables for a spreadsheet: CSV after RFC 4180, as the package writes it. */

/** A cell that a spreadsheet would take for a formula is kept a text. */
export function tame(csv: string): string {
  return csv.replace(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g, (_, cell: string, end: string) => {
    const quoted = cell.startsWith('"');
    const risky = /^[=+\-@\t\r]/.test(quoted ? cell.slice(1) : cell);
    return (risky ? (quoted ? `"'${cell.slice(1)}` : `'${cell}`) : cell) + end;
  });
}
