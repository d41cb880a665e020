import { isToldBy } from "../../geo/measure/disclosure.ts";
import { EVENT_FILTERS, type EventFilter } from "../../geo/measure/question.ts";
import { filterValues } from "../../geo/view/filter-values.ts";
import { FILTER_WORDS, filterValueWords } from "../../geo/view/labels.ts";
import { measureById } from "../../geo/view/measure-registry.ts";
import { PARAMETERS } from "../../geo/view/parameters.ts";
import { applies } from "../../geo/view/parse-view.ts";
import { isRounded } from "../state/catalogue.ts";
import { ask, view } from "../state/view.ts";

/** The filters that can apply to the measure, folded away one by one; those in use stand as chips under them. */
export function EventFilters() {
  const measure = measureById(view.value.measure);
  if (!measure) return null;
  const names = EVENT_FILTERS.filter((name) => applies(name, measure));
  const offered = names.filter((name) => !isRounded.value || isToldBy(name));
  const others = names.filter((name) => !offered.includes(name));
  return (
    <div class="filters">
      {offered.map((name) => (
        <FilterChoice key={name} name={name} values={filterValues(name, measure)} />
      ))}
      {others.length > 0 && (
        <p class="muted">
          Where counts are rounded, events are not told by{" "}
          {others.map((name) => FILTER_WORDS[name].toLowerCase()).join(", ")}.
        </p>
      )}
      <Chips />
    </div>
  );
}

function FilterChoice({
  name,
  values,
}: {
  readonly name: EventFilter;
  readonly values: readonly string[];
}) {
  const chosen = view.value.filters[name] ?? [];
  return (
    <details class="filter">
      <summary>
        {FILTER_WORDS[name]}
        <span class="filter-count">{chosen.length > 0 ? ` ${chosen.length} chosen` : " all"}</span>
      </summary>
      <fieldset class="filter-values">
        <legend class="unseen">{FILTER_WORDS[name]}</legend>
        {values.map((value) => (
          <label key={value} class="check">
            <input
              type="checkbox"
              checked={chosen.includes(value)}
              onChange={() => turn(name, value)}
            />
            {filterValueWords(name, value)}
          </label>
        ))}
      </fieldset>
    </details>
  );
}

function Chips() {
  const chosen = EVENT_FILTERS.flatMap((name) =>
    (view.value.filters[name] ?? []).map((value) => ({ name, value })),
  );
  if (chosen.length === 0) return null;
  return (
    <ul class="chips" aria-label="Filters in use">
      {chosen.map(({ name, value }) => (
        <li key={`${name}=${value}`}>
          <button type="button" class="chip" onClick={() => turn(name, value)}>
            <span class="unseen">Remove {FILTER_WORDS[name]}: </span>
            {filterValueWords(name, value)}
            <span aria-hidden="true"> ×</span>
          </button>
        </li>
      ))}
      <li>
        <button
          type="button"
          class="chip-clear"
          onClick={() => ask({ ...view.value, filters: {} })}
        >
          Clear all
        </button>
      </li>
    </ul>
  );
}

/** Adds a value to a filter or takes it out; values keep the vocabulary's order, and an empty filter is none. */
function turn(name: EventFilter, value: string): void {
  const { [name]: held = [], ...others } = view.value.filters;
  const wanted = held.includes(value) ? held.filter((own) => own !== value) : [...held, value];
  const chosen = PARAMETERS[name].allowed.filter((own) => wanted.includes(own));
  ask({ ...view.value, filters: chosen.length > 0 ? { ...others, [name]: chosen } : others });
}
