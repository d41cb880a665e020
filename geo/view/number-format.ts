import type { Scale } from "../measure/measure.ts";

/** A number with its 95 % limits; null where there is none. */
export interface Bounded {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/** What must be known of a measure to write its values down. */
export interface ValueUnit {
  readonly scale: Scale;
  /** As written behind the number, e.g. `times` or `per 1,000 residents a year`; a share's names what it is a share of. */
  readonly unit: string;
}

/** A value ready to be read aloud. */
export interface WordedValue {
  /** The number alone, e.g. `3.8` or `22 %`; null when there is no value. */
  readonly number: string | null;
  /** The number with its unit, e.g. `3.8 times`; `no value` when there is none. */
  readonly value: string;
  /** e.g. `95 % interval 3.7 to 3.9`; null when there are no limits. */
  readonly interval: string | null;
}

/**
 * Writes a value and its interval as people say them, rounded to what the interval bears.
 *
 * Counts are written in full, shares as percentages. All but counts get two or three significant figures: the wider the interval, the fewer.
 * A missing upper limit beside a lower one is read as endless.
 */
export function wordValue(estimate: Bounded, { scale, unit }: ValueUnit): WordedValue {
  if (scale === "share") return wordShare(estimate, unit);
  const decimals = scale === "count" ? 0 : decimalsFor(estimate, scale);
  const number = estimate.value === null ? null : signed(estimate.value, decimals, scale);
  return {
    number,
    value: number === null ? "no value" : `${number} ${unit}`,
    interval: wordInterval(estimate, decimals),
  };
}

/** A whole number with thousands set apart, e.g. `12,345`. */
export function formatCount(count: number): string {
  return formatNumber(count, 0);
}

/** An amount that need not be whole, e.g. `12,345` people or `2.94` km²: three significant figures where it is not. */
export function formatAmount(amount: number): string {
  return Number.isInteger(amount) ? formatCount(amount) : formatLimit(amount, "rate");
}

/** A share between 0 and 1 as a percentage, e.g. `7.4 %`; small shares keep one decimal. */
export function formatShare(share: number): string {
  const percent = share * 100;
  return `${formatNumber(percent, percent < 10 ? 1 : 0)}${PERCENT}`;
}

/** A number with a fixed count of decimals (negative: rounded to tens, hundreds, ...), a true minus sign and thousands set apart. */
export function formatNumber(value: number, decimals: number): string {
  const step = 10 ** Math.max(0, -decimals);
  const text = (Math.round(Math.abs(value) / step) * step).toString();
  const fixed = decimals > 0 ? Math.abs(value).toFixed(decimals) : text;
  const [whole = "", fraction] = fixed.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  const body = fraction === undefined ? grouped : `${grouped}.${fraction}`;
  return value < 0 && /[1-9]/.test(body) ? `${MINUS}${body}` : body;
}

/** A class limit or axis tick: up to three significant figures, without trailing zeros; a share's as a percentage. */
export function formatLimit(value: number, scale: Scale): string {
  if (scale === "share") return `${formatLimit(value * 100, "rate")}${PERCENT}`;
  if (value === 0) return "0";
  const decimals = clamp(2 - magnitudeOf(value), 0, 6);
  const text = formatNumber(value, Math.abs(value) >= 1000 ? 2 - magnitudeOf(value) : decimals);
  return text.includes(".") ? text.replace(/\.?0+$/, "") : text;
}

const MINUS = "\u2212";
const NO_BREAK_SPACE = "\u00a0";
const PERCENT = `${NO_BREAK_SPACE}%`;

function wordShare(share: Bounded, unit: string): WordedValue {
  const times100 = (part: number | null) => (part === null ? null : part * 100);
  const percent = {
    value: times100(share.value),
    low: times100(share.low),
    high: times100(share.high),
  };
  const decimals = decimalsFor(percent, "share");
  const interval = wordInterval(percent, decimals);
  const number =
    percent.value === null ? null : `${formatNumber(percent.value, decimals)}${PERCENT}`;
  return {
    number,
    value: number === null ? "no value" : `${number} ${unit.replace(/^share /, "")}`,
    interval: interval && `${interval}${PERCENT}`,
  };
}

function wordInterval({ low, high }: Bounded, decimals: number): string | null {
  if (low === null && high === null) return null;
  const prefix = `95${NO_BREAK_SPACE}% interval`;
  if (low === null) return `${prefix} up to ${limit(high ?? 0, decimals)}`;
  if (high === null) return `${prefix} ${limit(low, decimals)} upwards`;
  return `${prefix} ${limit(low, decimals)} to ${limit(high, decimals)}`;
}

/** A limit takes the value's decimals, but never more than three significant figures. */
function limit(value: number, decimals: number): string {
  const most = value === 0 ? decimals : 2 - magnitudeOf(value);
  return formatNumber(value, Math.min(decimals, Math.max(most, 0)));
}

function signed(value: number, decimals: number, scale: ValueUnit["scale"]): string {
  const text = formatNumber(value, decimals);
  return (scale === "difference" || scale === "score") && value > 0 && /[1-9]/.test(text)
    ? `+${text}`
    : text;
}

/** The last digit shown is about half the interval's width, within two and three significant figures of the value. */
function decimalsFor({ value, low, high }: Bounded, scale: ValueUnit["scale"]): number {
  const halfWidth = low !== null && high !== null ? (high - low) / 2 : 0;
  const size = Math.max(Math.abs(value ?? low ?? 0), scale === "difference" ? halfWidth : 0);
  const borne = halfWidth > 0 ? Math.ceil(-Math.log10(halfWidth) - 1e-9) : Number.POSITIVE_INFINITY;
  if (size === 0) return clamp(borne, 0, 2);
  const magnitude = magnitudeOf(size);
  return clamp(borne, 1 - magnitude, 2 - magnitude);
}

function magnitudeOf(value: number): number {
  return Math.floor(Math.log10(Math.abs(value)));
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
