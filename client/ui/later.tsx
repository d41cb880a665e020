import { signal } from "@preact/signals";
import type { FunctionComponent, VNode } from "preact";
import { useEffect } from "preact/hooks";

/** A part of the page whose code is fetched when it is first wanted; `meanwhile` stands in its place, or nothing. */
export function later<P extends object>(
  load: () => Promise<FunctionComponent<P>>,
  meanwhile: VNode | null = null,
): FunctionComponent<P> {
  const state = signal<"unasked" | "asked" | "failed" | { readonly Part: FunctionComponent<P> }>(
    "unasked",
  );
  const ask = async () => {
    state.value = "asked";
    try {
      state.value = { Part: await load() };
    } catch {
      state.value = "failed";
    }
  };
  return (props) => {
    useEffect(() => {
      if (state.peek() === "unasked") void ask();
    }, []);
    const now = state.value;
    if (typeof now === "object") return <now.Part {...props} />;
    return now === "failed" ? <p class="muted">{NOT_LOADED}</p> : meanwhile;
  };
}

const NOT_LOADED = "This part could not be loaded. Reload the page: the server may be newer.";
