import { CITY_OF_LONDON } from "../../geo/domain/area.ts";
import { peersOf } from "../../geo/measure/peers.ts";
import { USUAL_DESIGN } from "../../geo/trust/survey-design.ts";
import type { SurveyScan } from "../../geo/trust/survey-findings.ts";
import { SURVEY_MEASURES } from "../../geo/trust/survey-measures.ts";
import { estimatorById } from "../../geo/view/estimators.ts";
import { boroughNames } from "./answer-view.ts";
import { BOROUGH_PEERS } from "./compare-areas.ts";
import { likenessFor } from "./peer-variables.ts";
import type { Snapshot } from "./snapshot.ts";

/** What is needed to look at every survey measure in its newest quarter with boroughs; without a survey nothing. */
export function surveyScans(snapshot: Snapshot): SurveyScan[] {
  const names = boroughNames(snapshot);
  const peers = boroughPeers(snapshot);
  return SURVEY_MEASURES.flatMap((measure) => {
    const series = snapshot.survey.get(measure.id);
    const quarter = series?.quarters.findLast((_, q) =>
      series.boroughs.some(({ shares }) => (shares[q] ?? null) !== null),
    );
    if (!series || quarter === undefined) return [];
    return [{ measure, series, quarter, design: USUAL_DESIGN, names, peers }];
  });
}

/** By code, the boroughs most like each in what `/api/v1/compare` judges by; the City is nobody's peer. */
function boroughPeers(snapshot: Snapshot): Map<string, readonly string[]> {
  const set = snapshot.sets.find((one) => one.set.level === "borough");
  const measure = estimatorById("trust");
  if (!set || !measure) return new Map();
  const { variables } = likenessFor(snapshot, set, measure);
  const codes = set.areas.map(({ code }) => code);
  const candidate = (i: number) => set.areas[i]?.borough !== CITY_OF_LONDON;
  return new Map(
    codes.map((code, i) => {
      const { peers } = peersOf(i, codes, candidate, variables, BOROUGH_PEERS);
      return [code, peers.map(({ index }) => codes[index] ?? "")];
    }),
  );
}
