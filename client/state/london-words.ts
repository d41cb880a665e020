import { measureById } from "../../geo/view/measure-registry.ts";

/** What an area is set against: London without it, but all of London where its own part cannot be taken out. */
export function londonWords(measure: string): "the rest of London" | "London" {
  return measureById(measure)?.kind === "survey" ? "London" : "the rest of London";
}
