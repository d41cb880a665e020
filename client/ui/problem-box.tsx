import { computed } from "@preact/signals";
import { formatTitle, viewTitle } from "../../geo/view/view-title.ts";
import type { Problem } from "../../geo/wire/problem.ts";
import { failure, retry } from "../state/answer.ts";
import { addressFaults, ask, view } from "../state/view.ts";

/** What went wrong with the question or its answer, what would be accepted, and what can be done; absent when all is well. */
export function ProblemBox() {
  const { title, faults } = trouble.value;
  if (title === null) return null;
  return (
    <section class="problem" role="alert">
      <h2>{title}</h2>
      {failure.value && <p class="muted">Asked: {formatTitle(viewTitle(view.value))}</p>}
      {faults.map(({ field, detail, allowed }) => (
        <div key={`${field} ${detail}`}>
          <p>
            {field && <strong>{field}: </strong>}
            {detail}
          </p>
          {allowed.length > 0 && <p class="muted">Allowed: {allowed.join(", ")}</p>}
        </div>
      ))}
      {failure.value ? (
        <button type="button" onClick={retry}>
          Try again
        </button>
      ) : (
        <button type="button" onClick={() => ask(view.value)}>
          Ask the plain question instead
        </button>
      )}
    </section>
  );
}

interface Trouble {
  readonly title: string | null;
  readonly faults: readonly {
    readonly field: string;
    readonly detail: string;
    readonly allowed: readonly string[];
  }[];
}

const trouble = computed<Trouble>(() => {
  if (addressFaults.value.length > 0) {
    return {
      title: "The address asks for something that is not on offer",
      faults: addressFaults.value,
    };
  }
  const problem = failure.value;
  return problem
    ? { title: problem.title, faults: faultsOf(problem) }
    : { title: null, faults: [] };
});

function faultsOf({ field = "", detail, allowed = [], faults }: Problem): Trouble["faults"] {
  if (faults && faults.length > 0) return faults;
  const sentence = detail ?? "The fault is the server's. Try again in a moment.";
  return [{ field, detail: sentence, allowed }];
}
