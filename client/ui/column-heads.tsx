import { type SortKey, sortBy, sorting } from "../state/sorted-rows.ts";

/** The table's head: every column can be sorted by. */
export function ColumnHeads({
  withBorough,
  withSpots,
  events,
  base,
}: {
  readonly withBorough: boolean;
  /** Whether values are told apart by what is hot and cold, and have no interval. */
  readonly withSpots: boolean;
  /** Null for figures that are made of no events. */
  readonly events: string | null;
  /** What the events are set against; null for none. */
  readonly base: string | null;
}) {
  return (
    <thead>
      <tr>
        <Head name="name" label="Area" />
        {withBorough && <Head name="borough" label="Borough" />}
        <Head name="value" label="Value" />
        {withSpots ? (
          <Head name="class" label="Hot or cold" />
        ) : (
          <Head name="low" label="95 % interval" />
        )}
        {events && <Head name="count" label={events} />}
        {base && <Head name="base" label={base} />}
        <Head name="state" label="State" />
      </tr>
    </thead>
  );
}

function Head({ name, label }: { readonly name: SortKey; readonly label: string }) {
  const { key, descending } = sorting.value;
  const order = key === name ? (descending ? "descending" : "ascending") : "none";
  return (
    <th scope="col" aria-sort={order} class={`column-${name}`}>
      <button type="button" onClick={() => sortBy(name)}>
        {label}
        <span aria-hidden="true">{order === "none" ? "" : descending ? " ↓" : " ↑"}</span>
      </button>
    </th>
  );
}
