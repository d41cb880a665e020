/** How values are cut into classes: a method with the number of classes, or limits given by hand. */
export type Classes =
  | { readonly method: "quantile" | "equal" | "natural" | "diverging"; readonly count: number }
  | { readonly method: "custom"; readonly breaks: readonly number[] }
  /** By what the interval bears out instead of by value: below, cannot tell, above. */
  | { readonly method: "sure" };

/** The smallest and largest number of classes that every ramp can colour apart. */
export const CLASS_COUNTS: Readonly<
  Record<Exclude<Classes["method"], "custom" | "sure">, readonly number[]>
> = {
  quantile: [3, 4, 5, 6],
  equal: [3, 4, 5, 6],
  natural: [3, 4, 5, 6],
  diverging: [3, 5, 7],
};

/** What `classes` may look like, for messages. */
export const CLASSES_ALLOWED: readonly string[] = [
  "quantile:3..6",
  "equal:3..6",
  "natural:3..6",
  "diverging:3|5|7",
  "custom:a,b,... (1 to 6 rising numbers)",
  "sure",
];

/** `quantile:5`, `custom:0.5,1,2`; null when the text is not of that form. */
export function parseClasses(text: string): Classes | null {
  if (text === "sure") return { method: "sure" };
  const [method = "", rest = "", ...more] = text.split(":");
  if (more.length > 0) return null;
  if (method === "custom") return parseCustom(rest);
  if (!isCounted(method) || !/^\d$/.test(rest)) return null;
  const count = Number(rest);
  return CLASS_COUNTS[method].includes(count) ? { method, count } : null;
}

/** The inverse of `parseClasses`. */
export function formatClasses(classes: Classes): string {
  if (classes.method === "sure") return classes.method;
  return classes.method === "custom"
    ? `custom:${classes.breaks.join(",")}`
    : `${classes.method}:${classes.count}`;
}

function isCounted(text: string): text is keyof typeof CLASS_COUNTS {
  return Object.hasOwn(CLASS_COUNTS, text);
}

/** One fewer than the longest ramp has colours. */
const MOST_LIMITS = 6;

const PLAIN_NUMBER = /^-?\d{1,9}(\.\d{1,9})?$/;

function parseCustom(text: string): Classes | null {
  const parts = text.split(",");
  if (parts.length > MOST_LIMITS || !parts.every((part) => PLAIN_NUMBER.test(part))) return null;
  const breaks = parts.map(Number);
  const rising = breaks.every((limit, i) => i === 0 || limit > (breaks[i - 1] ?? limit));
  return rising ? { method: "custom", breaks } : null;
}
