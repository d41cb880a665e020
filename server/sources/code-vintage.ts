/**
 * The vintage that ward codes tell by themselves: 2018 or 2022 when every code is of that set and at least one of it alone;
 * null when they are of both (eight boroughs were not redrawn), of neither, or mixed.
 */
export function wardVintageOfCodes(codes: readonly string[]): number | null {
  const numbers = codes.map(numberOf);
  const allIn = (...ranges: readonly Ranges[]) =>
    numbers.every((number) => ranges.some((range) => isIn(number, range)));
  const anyIn = (ranges: Ranges) => numbers.some((number) => isIn(number, ranges));
  if (anyIn(WARDS_ENDED_2022) && allIn(WARDS_ENDED_2022, WARDS_KEPT_2022)) return 2018;
  if (anyIn(WARDS_NEW_2022) && allIn(WARDS_NEW_2022, WARDS_KEPT_2022)) return 2022;
  return null;
}

/** The same for LSOAs: 2011 or 2021 when at least one code ended or began with Census 2021; null when none did, or both. */
export function lsoaVintageOfCodes(codes: readonly string[]): number | null {
  const numbers = codes.map(numberOf);
  const ended = numbers.some((number) => LSOAS_ENDED_2021.has(number));
  const begun = numbers.some((number) => number > LAST_LSOA_OF_2011);
  if (ended === begun) return null;
  return ended ? 2011 : 2021;
}

/** The six digits after the kind: `E05013496` is 13496. */
function numberOf(code: string): number {
  return Number(code.slice(3));
}

type Ranges = readonly (readonly [first: number, last: number])[];

function isIn(number: number, ranges: Ranges): boolean {
  return ranges.some(([first, last]) => number >= first && number <= last);
}

/** London wards of 2018 to 2021 whose codes ended with the redraw of May 2022 (483). */
const WARDS_ENDED_2022: Ranges = [
  [26, 63],
  [85, 145],
  [170, 230],
  [250, 381],
  [400, 494],
  [516, 533],
  [555, 572],
  [590, 649],
];

/** London wards that the redraw of 2022 left alone (174). */
const WARDS_KEPT_2022: Ranges = [
  [9288, 9312],
  [9317, 9336],
  [9367, 9405],
  [11095, 11117],
  [11217, 11255],
  [11462, 11489],
];

/** London wards whose codes began with the redraw of 2022 (530). */
const WARDS_NEW_2022: Ranges = [
  [13496, 13829],
  [13882, 13946],
  [13967, 14030],
  [14053, 14119],
];

/** The highest number that any LSOA of England had before Census 2021. */
const LAST_LSOA_OF_2011 = 33768;

/** London LSOAs of 2011 that were split or merged for Census 2021 (176). */
const LSOAS_ENDED_2021: ReadonlySet<number> = new Set(
  `
  10 23 48 92 109 125 148 155 262 378 432 482 588 600 635 675 740 852 854 864 865 936 940
  945 950 953 1014 1043 1045 1048 1117 1221 1222 1238 1506 1510 1519 1640 1662 1667 1668
  1706 1709 1711 1713 1748 1752 1754 1779 1782 1874 1939 2080 2117 2126 2154 2180 2213
  2249 2293 2406 2407 2504 2515 2532 2554 2566 2568 2642 2648 2664 2683 2684 2731 2803
  2820 2822 2838 2895 3109 3250 3296 3317 3367 3475 3482 3493 3606 3609 3617 3728 3758
  3927 3964 3967 3968 3970 3974 3978 4022 4027 4142 4188 4197 4215 4224 4225 4238 4242
  4246 4250 4252 4253 4254 4261 4262 4269 4273 4284 4285 4294 4314 4317 4318 4325 4461
  4509 4562 4600 4666 4667 4688 4689 4738 4739 4745 32720 32722 32766 32773 32778 32805
  33085 33093 33101 33153 33207 33424 33464 33492 33568 33572 33573 33574 33575 33576
  33577 33578 33583 33585 33588 33595 33596 33600 33606 33607 33608 33698 33701 33707
  33724 33725 33726 33730 33731 33733
  `
    .trim()
    .split(/\s+/)
    .map(Number),
);
