import { useEffect } from "preact/hooks";
import { coverage } from "../state/coverage.ts";
import { measures, methodsFailure, readMethods } from "../state/methods.ts";
import { CoverageSection } from "../ui/coverage-section.tsx";
import { MarksSection } from "../ui/marks-section.tsx";
import { MeasureSection } from "../ui/measure-section.tsx";
import { MethodsHeader } from "../ui/methods-header.tsx";
import { PolicySection } from "../ui/policy-section.tsx";
import { SourceSection } from "../ui/source-section.tsx";
import { SyntheticBanner } from "../ui/synthetic-banner.tsx";

/** What the numbers rest on and mean: coverage, definitions, marks, sources, and how small numbers are treated. */
export function Methods() {
  useEffect(() => {
    document.title = "Methods and coverage – Trust Atlas";
    void readMethods();
  }, []);
  const isRead = coverage.value !== null && measures.value !== null;
  useEffect(() => {
    if (isRead) document.getElementById(location.hash.slice(1))?.scrollIntoView();
  }, [isRead]);
  return (
    <div class="methods">
      <MethodsHeader />
      <SyntheticBanner />
      <main class="methods-main">
        <div class="methods-title">
          <h1>Methods</h1>
          <p role="status" class="muted">
            {!isRead && !methodsFailure.value && "Reading what is held."}
          </p>
        </div>
        <nav aria-label="On this page">
          <ul class="methods-contents">
            {CONTENTS.map(([id, words]) => (
              <li key={id}>
                <a href={`#${id}`}>{words}</a>
              </li>
            ))}
          </ul>
        </nav>
        <Failure />
        <CoverageSection />
        <MeasureSection />
        <MarksSection />
        <SourceSection />
        <PolicySection />
      </main>
    </div>
  );
}

const CONTENTS = [
  ["coverage", "Coverage"],
  ["measures", "Definitions"],
  ["marks", "Marks"],
  ["sources", "Sources"],
  ["policy", "Small numbers"],
] as const;

function Failure() {
  const problem = methodsFailure.value;
  if (!problem) return null;
  return (
    <section class="problem" role="alert">
      <h2>{problem.title}</h2>
      <p>{problem.detail ?? "The fault is the server's. Try again in a moment."}</p>
      <button type="button" onClick={() => void readMethods()}>
        Try again
      </button>
    </section>
  );
}
