/** A proportion as a file writes it. */
export interface WrittenShare {
  readonly value: number;
  /** Digits after the point or comma. */
  readonly decimals: number;
}

/** A number with a decimal point or a decimal comma, perhaps with a percent sign; null when the text is none. */
export function parseShare(text: string): WrittenShare | null {
  const [, whole, part = ""] = /^(\d{1,3})(?:[.,](\d{1,15}))?\s?%?$/.exec(text) ?? [];
  if (whole === undefined) return null;
  return { value: Number(`${whole}.${part}`), decimals: part.length };
}

/**
 * Whether the proportions of one file are percents, which the file does not say: shares never pass 1, and a whole table of
 * percents always does.
 */
export function arePercents(values: readonly WrittenShare[]): boolean {
  return values.some(({ value }) => value > 1);
}

/** A proportion as a share of 1; null when it is none. A fraction of one percent among percents is a share by mistake. */
export function shareOf({ value }: WrittenShare, inPercent: boolean): number | null {
  if (!inPercent) return value;
  return value > 100 || (value > 0 && value < 1) ? null : value / 100;
}
