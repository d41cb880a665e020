/** "1 month", "2 months". */
export function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}

/** A share between 0 and 1 with one decimal, e.g. `7.4 %`. */
export function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}
