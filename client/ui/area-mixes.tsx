import type { MixBy } from "../../geo/wire/mix.ts";
import { mixes } from "../state/area-figures.ts";
import { areaFailure } from "../state/area-page.ts";
import { TOLD_MIXES } from "../state/area-questions.ts";
import { isRounded } from "../state/catalogue.ts";
import { MixChart } from "./mix-chart.tsx";

/** Whom searches were of, what for and with which outcome, and which crimes were recorded. */
export function AreaMixes() {
  return (
    <section class="methods-section" aria-labelledby="mix-head">
      <h2 id="mix-head">What they are made of</h2>
      <div class="area-mixes">
        {TITLES.filter(([by]) => !isRounded.value || TOLD_MIXES.includes(by)).map(([by, title]) => {
          const mix = mixes.value.get(by);
          return mix ? (
            <MixChart key={by} title={title} mix={mix} />
          ) : (
            <p key={by} class="muted area-waiting">
              {areaFailure.value ? "Not read." : "Reading."}
            </p>
          );
        })}
      </div>
    </section>
  );
}

const TITLES: readonly (readonly [MixBy, string])[] = [
  ["group", "Searches by ethnic group"],
  ["object", "Searches by what was looked for"],
  ["outcome", "Searches by outcome"],
  ["crime", "Crime by type"],
];
