import { answer } from "../state/answer.ts";
import { snapshot } from "../state/catalogue.ts";

/** Says that the sample city's figures are invented, and how to load real ones; absent with real data. */
export function SyntheticBanner() {
  if (!answer.value?.values.synthetic && !snapshot.value?.synthetic) return null;
  return (
    <aside class="banner" aria-label="Sample data">
      <strong>Synthetic incidents, not real figures</strong>; ward shapes are approximate. To load
      real data, run <code>npx trust-atlas ingest</code> with the files you have.
    </aside>
  );
}
