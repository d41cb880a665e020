import { wordPeriod } from "../../geo/domain/period-wording.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { headlines } from "./area-figures.ts";

/** The period of the page's figures; searches and crimes apart where theirs differ, empty until any is read. */
export function wordPeriods(): string {
  const periods = new Map(
    headlines.value.flatMap(({ view, shown }) => {
      const kind = measureById(view.measure)?.kind;
      return shown && kind ? [[KINDS[kind], wordPeriod(shown.period)] as const] : [];
    }),
  );
  const words = [...new Set(periods.values())];
  if (words.length < 2) return words.join("");
  return [...periods].map(([kind, period]) => `${kind} ${period}`).join(", ");
}

const KINDS = { stop: "searches", incident: "crimes", survey: "survey" } as const;
