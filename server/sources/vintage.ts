/**
 * The vintage of every borough set. London's boroughs have kept their codes since GSS codes were given to them, so that one
 * year stands for all sets; it is that of the ward redraw, so that the newest wards and the boroughs bear the same year.
 */
export const BOROUGH_VINTAGE = 2022;

/** The year of the two digits in a field name such as `WD22CD`. */
export function fullYear(twoDigits: string): number {
  const year = Number(twoDigits);
  return year < 90 ? 2000 + year : 1900 + year;
}

/** The vintage that the wards of a year belong to: London's were redrawn in May 2018 and May 2022, with the same codes between. */
export function wardVintageOf(year: number): number {
  if (year >= 2018 && year <= 2021) return 2018;
  return year >= 2022 && year <= 2025 ? 2022 : year;
}

/** The vintage that the LSOAs of a year belong to: they are drawn anew for each census. */
export function lsoaVintageOf(year: number): number {
  if (year >= 2011 && year <= 2020) return 2011;
  return year >= 2021 && year <= 2030 ? 2021 : year;
}
