import type { CurvePoint, Driver, Survival } from "../../geo/wire/drivers.ts";

/**
 * Whether what is clear as asked stays so when asked otherwise; `asked` is the way asked, as the curve's points have theirs.
 *
 * Answers of the same survey are left out: that they move together in every way of asking is no conclusion.
 */
export function survivalOf(
  drivers: readonly Driver[],
  asked: Readonly<Record<string, string>>,
): Survival {
  const external = drivers.filter(({ block }) => block === "external");
  const clear = external.filter(({ direction }) => direction !== "not-told");
  const surviving = clear.filter((driver) => survives(driver)).length;
  return {
    words: wordsFor(external, clear),
    clear: clear.length,
    surviving,
    bySwitch: turnsOf(clear, asked),
  };
}

/** A curve whose middle lies on the other side of 0 speaks against the answer, however well its cases agree. */
function survives({ value, stability }: Driver): boolean {
  if (stability.verdict !== "survives" || value === null) return false;
  const estimates = stability.curve.flatMap((point) => point.value ?? []);
  const agreeing = estimates.filter((one) => one > 0 === value > 0).length;
  return agreeing >= estimates.length / 2;
}

function wordsFor(external: readonly Driver[], clear: readonly Driver[]): string {
  if (clear.length === 0) {
    const estimated = external.some(({ value }) => value !== null);
    return estimated
      ? "No association with anything recorded outside the survey is clear, so there is no conclusion that could fail to survive."
      : "Nothing recorded outside the survey can be tested with the data held.";
  }
  const kept = clear.filter(survives);
  const names = (some: readonly Driver[]) =>
    some
      .map(({ label, question }) => `${label} (${question === "changes" ? "changes" : "levels"})`)
      .join("; ");
  const lost = clear.filter((driver) => !kept.includes(driver));
  return [
    kept.length > 0 ? `Survives other ways of asking: ${names(kept)}.` : "",
    lost.length > 0 ? `Does not: ${names(lost)}.` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** One switch turned at a time, all others as asked. */
function turnsOf(
  clear: readonly Driver[],
  asked: Readonly<Record<string, string>>,
): Survival["bySwitch"] {
  const turns = new Map<string, { name: string; value: string; holds: number; of: number }>();
  for (const driver of clear) {
    for (const point of driver.stability.curve) {
      const [turned, ...more] = Object.keys(asked).filter((key) => point.asked[key] !== asked[key]);
      if (turned === undefined || more.length > 0) continue;
      const value = point.asked[turned] ?? "";
      const key = `${turned}=${value}`;
      const turn = turns.get(key) ?? { name: turned, value, holds: 0, of: 0 };
      turn.of++;
      if (holds(driver, point)) turn.holds++;
      turns.set(key, turn);
    }
  }
  return [...turns].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, turn]) => turn);
}

function holds({ value }: Driver, { low, high }: CurvePoint): boolean {
  if (value === null || low === null || high === null) return false;
  return value > 0 ? low > 0 : high < 0;
}
