import { frameHeight } from "./frame-height.ts";

// Gives the frames of embeds on a host's page the height that they ask for.

const { origin } = new URL(import.meta.url);

addEventListener("message", ({ origin: from, source, data }: MessageEvent<unknown>) => {
  const height = from === origin ? frameHeight(data) : null;
  if (height === null) return;
  for (const frame of document.querySelectorAll("iframe")) {
    if (frame.contentWindow === source) frame.style.height = `${height}px`;
  }
});

// A frame that was ready before this script had nobody to tell.
for (const frame of document.querySelectorAll("iframe")) {
  if (frame.src.startsWith(`${origin}/embed`)) {
    frame.contentWindow?.postMessage({ type: "trust-atlas:askHeight", version: 1 }, origin);
  }
}
