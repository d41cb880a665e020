import { useSignal } from "@preact/signals";
import { MAX_ITEMS } from "../../geo/view/briefing.ts";
import { addItem, briefing } from "../state/briefing.ts";
import { itemOfAddress } from "../state/briefing-address.ts";

/** Puts another page of ours into the briefing by its address. */
export function BriefingAdd() {
  const text = useSignal("");
  const refused = useSignal<string | null>(null);
  const added = useSignal(0);
  const isFull = briefing.value.items.length >= MAX_ITEMS;
  const add = (event: Event) => {
    event.preventDefault();
    const item = itemOfAddress(text.value, location.origin);
    refused.value = typeof item === "string" ? item : null;
    if (typeof item === "string") return;
    addItem(item);
    added.value = briefing.value.items.length;
    text.value = "";
  };
  return (
    <form class="briefing-add" onSubmit={add}>
      <label class="briefing-field">
        Add a page by its address
        <input
          type="text"
          value={text.value}
          disabled={isFull}
          aria-describedby="briefing-added"
          onInput={({ currentTarget }) => {
            text.value = currentTarget.value;
          }}
        />
      </label>
      <button type="submit" disabled={isFull}>
        Add
      </button>
      <p id="briefing-added" role="status" class="muted">
        {refused.value ??
          (isFull
            ? `A briefing has ${MAX_ITEMS} items at most.`
            : added.value > 0
              ? `Added as item ${added.value}.`
              : "The address of a map, a comparison or an area's page, as the browser shows it; of the page on trust what stands out, or with #drivers or #forecast at its end that part of it.")}
      </p>
    </form>
  );
}
