import { useEffect } from "preact/hooks";
import { formatTitle, viewTitle } from "../../geo/view/view-title.ts";
import { comparison, comparisonFailure, readComparison } from "../state/comparison.ts";
import { addressFaults, view } from "../state/view.ts";
import { ComparedBlocks } from "../ui/compared-blocks.tsx";
import { MethodsHeader } from "../ui/methods-header.tsx";
import { ScanSection } from "../ui/scan-section.tsx";

/** The View's areas beside the rest of their borough and London, their peers and another period; without areas, which ones stand out. */
export function Compare() {
  const shown = comparison.value;
  const title = formatTitle(viewTitle(view.value, shown?.period ?? null));
  useEffect(() => {
    document.title = `Comparison: ${title} – Trust Atlas`;
  }, [title]);
  useEffect(() => {
    if (addressFaults.value.length === 0) void readComparison();
  }, []);
  return (
    <div class="methods">
      <MethodsHeader />
      {shown?.synthetic && (
        <aside class="banner" aria-label="Sample data">
          <strong>Synthetic incidents, not real figures</strong>
        </aside>
      )}
      <main class="methods-main">
        <h1>Comparison</h1>
        <p>{title}</p>
        <p role="status" class="muted">
          {!shown && !isRefused() && "Comparing."}
        </p>
        <Refused />
        {shown?.kind === "areas" && <ComparedBlocks shown={shown} />}
        {shown?.kind === "scan" && <ScanSection shown={shown} />}
        {shown && <HowCompared />}
      </main>
    </div>
  );
}

function HowCompared() {
  const shown = comparison.value;
  if (!shown) return null;
  return (
    <section class="methods-section" aria-label="How this was compared">
      <h2>How this was compared</h2>
      <p>{shown.measure.definition}</p>
      <p>{shown.difference.method}</p>
      {shown.denominator && <p>Set against: {shown.denominator}.</p>}
      <ul class="methods-list">
        {shown.notes.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
      <p class="muted">
        Snapshot {shown.snapshot}.{" "}
        <a href="/methods#measures">What each measure can and cannot show</a>.
      </p>
    </section>
  );
}

function isRefused(): boolean {
  return comparisonFailure.value !== null || addressFaults.value.length > 0;
}

function Refused() {
  const problem = comparisonFailure.value;
  const [fault] = addressFaults.value;
  if (!problem && !fault) return null;
  return (
    <section class="problem" role="alert">
      <h2>{problem?.title ?? "The address asks for something that is not on offer"}</h2>
      <p>
        {fault?.detail ?? problem?.detail ?? "The fault is the server's. Try again in a moment."}
      </p>
      {problem && (
        <button type="button" onClick={() => void readComparison()}>
          Try again
        </button>
      )}
    </section>
  );
}
