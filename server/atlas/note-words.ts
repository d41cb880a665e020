import { formatCount } from "../../geo/view/number-format.ts";

/** "1 month", "2,580 areas". */
export function counted(number: number, noun: string): string {
  return `${formatCount(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** A share between 0 and 1 with one decimal, e.g. `7.4 %`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
