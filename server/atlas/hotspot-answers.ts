import type { Disclosure } from "../../geo/measure/disclosure.ts";
import type { Fault, Parsed } from "../../geo/view/fault.ts";
import { formatView } from "../../geo/view/format-view.ts";
import { MEASURES } from "../../geo/view/measure-registry.ts";
import type { View } from "../../geo/view/view.ts";
import type { Density } from "../../geo/wire/density.ts";
import type { HotspotAccuracy, HotspotHistory } from "../../geo/wire/hotspots.ts";
import { answerDensity, densityFault } from "./density-answer.ts";
import { answerAccuracy } from "./hotspot-accuracy.ts";
import { answerHistory } from "./hotspot-history.ts";
import { createLruCache } from "./lru-cache.ts";
import { type Question, resolveView } from "./resolve-view.ts";
import type { Snapshot } from "./snapshot.ts";

/** What is asked of hotspots beside their values. */
export interface HotspotAnswers {
  accuracy(view: View): Parsed<HotspotAccuracy>;
  history(view: View): Parsed<HotspotHistory>;
  density(view: View): Parsed<Density>;
}

/** How many answers are kept of each kind: a history takes a second to make. */
const KEPT = 20;

export function createHotspotAnswers(snapshot: Snapshot, disclosure: Disclosure): HotspotAnswers {
  const answering = <T extends object>(
    answer: (snapshot: Snapshot, question: Question) => T,
    faultOf: (question: Question) => Fault | null,
  ) => {
    const kept = createLruCache<T>(KEPT);
    return (view: View): Parsed<T> => {
      const asked = { ...view, areas: [], palette: null, snapshot: null };
      const resolved = resolveView(snapshot, asked, disclosure);
      if (!resolved.ok) return resolved;
      const fault = faultOf(resolved.value);
      if (fault) return { ok: false, faults: [fault] };
      const key = formatView(asked);
      const known = kept.get(key);
      if (known) return { ok: true, value: known };
      const made = answer(snapshot, resolved.value);
      kept.set(key, made, 1);
      return { ok: true, value: made };
    };
  };
  return {
    accuracy: answering(answerAccuracy, hotspotFault),
    history: answering(answerHistory, hotspotFault),
    density: answering(answerDensity, densityFault),
  };
}

function hotspotFault({ measure }: Question): Fault | null {
  return measure.needsGround ? null : NO_HOTSPOT;
}

const NO_HOTSPOT: Fault = {
  code: "value-not-allowed",
  field: "measure",
  detail: "This is answered of hotspots only. Name the measure whose hotspots are meant.",
  allowed: MEASURES.filter(({ needsGround }) => needsGround).map(({ id }) => id),
};
