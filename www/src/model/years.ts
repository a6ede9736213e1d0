/** The year of what is cited: the date the text gives it, else the year its symbol tells. */

/** The first regular session of the General Assembly met in 1946, session n in the year 1945 + n. */
const FIRST = 1945;
const ROMAN: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

export interface Year {
  year: number;
  /** Told by the session in the symbol, so it may be the next year: a session goes on after December. */
  bySession: boolean;
}

export function yearOf(symbol: string | undefined, date: string | undefined): Year | undefined {
  if (date) return { year: Number(date.slice(0, 4)), bySession: false };
  if (!symbol) return undefined;
  const bracket = /\(([^)]+)\)/.exec(symbol)?.[1];
  if (bracket && /^\d{4}$/.test(bracket)) return { year: Number(bracket), bySession: false };
  const roman = bracket && /^(?:[A-Z]-)?([IVXLC]+)$/.exec(bracket)?.[1];
  if (roman && symbol.startsWith("A/")) return { year: FIRST + number(roman), bySession: true };
  // E/2010/3, S/2019/811, E/RES/2010/3: the year itself.
  const year = /(?:^|\/)((?:19|20|21)\d\d)(?=\/|$)/.exec(symbol)?.[1];
  if (year) return { year: Number(year), bySession: false };
  // A/75/394, A/RES/53/70, A/C.1/75/L.4: the session of the Assembly.
  const session = /^A\/(?:RES\/|DEC\/|C\.\d\/|INF\/)?(\d{1,3})\//.exec(symbol)?.[1];
  if (session) return { year: FIRST + Number(session), bySession: true };
  return undefined;
}

function number(roman: string): number {
  const values = [...roman].map((letter) => ROMAN[letter] ?? 0);
  return values.reduce((sum, value, at) => (value < (values[at + 1] ?? 0) ? sum - value : sum + value), 0);
}
