import { askAgain } from "./ask-again.ts";
import { isHost, readInbound } from "./inbound.ts";
import { toldHeights } from "./told-heights.ts";
import { touchMap } from "./touch-map.ts";

// What an embed does where scripts run: it tells its height to the page around it, and does what that page asks. The page is whole
// without it.

const root = document.documentElement;

let told = 0;

function tellHeight(again: boolean): void {
  const height = Math.ceil(document.body.getBoundingClientRect().height);
  if (parent === window || (height === told && !again)) return;
  told = height;
  for (const message of toldHeights(height, location.search, window.name)) {
    parent.postMessage(message, "*");
  }
}

new ResizeObserver(() => tellHeight(false)).observe(document.body);

addEventListener("message", async ({ source, origin, data }: MessageEvent<unknown>) => {
  const hosts = (root.dataset["hosts"] ?? "").split(" ");
  if (source !== parent || !isHost(origin, hosts, location.origin)) return;
  const asked = readInbound(data, root.dataset["lock"] ?? null);
  if (asked?.kind === "height") tellHeight(true);
  else if (asked?.kind === "theme") root.dataset["theme"] = asked.theme;
  else if (asked) {
    await askAgain(asked.name, asked.value);
    touchMap(document);
  }
});

touchMap(document);
