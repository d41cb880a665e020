import { MEASURES } from "../../geo/view/measure-registry.ts";

/** The ids of the measures whose figures belong to a period and to an area by itself, so that both can be set beside others. */
export function periodMeasures(): string[] {
  return MEASURES.filter(({ parameters }) => parameters.includes("compare")).map(({ id }) => id);
}
