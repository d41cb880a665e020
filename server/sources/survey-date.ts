/**
 * The last day of a quarter as `2023-12-31`, from the forms that the survey is published with: `31/12/2023`, `2023-12-31`
 * (also with a time behind it) and `Dec-23`. Null for any other text and for days that end no quarter.
 */
export function quarterEndOf(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text) ?? [];
  if (year !== undefined) return quarterEnd(Number(year), Number(month), Number(day));
  const [, isoYear, isoMonth, isoDay] = /^(\d{4})-(\d\d)-(\d\d)(?:$|[T ])/.exec(text) ?? [];
  if (isoYear !== undefined) return quarterEnd(Number(isoYear), Number(isoMonth), Number(isoDay));
  const [, name = "", digits] = /^([a-z]{3})[a-z]*[- ](\d{2}|\d{4})$/i.exec(text) ?? [];
  const named = MONTHS.indexOf(name.toLowerCase()) + 1;
  if (digits === undefined || named === 0) return null;
  const full = digits.length === 2 ? 2000 + Number(digits) : Number(digits);
  return quarterEnd(full, named, LAST_DAY.get(named) ?? 0);
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

const LAST_DAY: ReadonlyMap<number, number> = new Map([
  [3, 31],
  [6, 30],
  [9, 30],
  [12, 31],
]);

function quarterEnd(year: number, month: number, day: number): string | null {
  if (LAST_DAY.get(month) !== day || year < 2000 || year > 2099) return null;
  return `${year}-${String(month).padStart(2, "0")}-${day}`;
}
