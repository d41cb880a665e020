/** What is said of one area: code, name, value, and further parts such as its interval. */
export type AreaTip = readonly [code: string, name: string, value: string, more: readonly string[]];

/** Reads what the page says of its areas; none where it says nothing that can be read. */
export function readTips(text: string | null): readonly AreaTip[] {
  const data: unknown = JSON.parse(text ?? "[]");
  return Array.isArray(data) ? data.filter(isTip) : [];
}

function isTip(value: unknown): value is AreaTip {
  if (!Array.isArray(value) || value.length !== 4) return false;
  const [code, name, own, more]: unknown[] = value;
  const texts = [code, name, own].every((part) => typeof part === "string");
  return texts && Array.isArray(more) && more.every((part) => typeof part === "string");
}

/** A box for tips; everything that is put into it is text. */
export function makeTipBox(stage: Element): { show(tip: AreaTip): void; hide(): void } {
  const box = document.createElement("div");
  box.className = "tip";
  box.setAttribute("role", "status");
  box.hidden = true;
  stage.append(box);
  return {
    show([, name, value, more]) {
      const heading = document.createElement("strong");
      heading.textContent = name;
      box.replaceChildren(heading, [value, ...more].join("; "));
      box.hidden = false;
    },
    hide() {
      box.hidden = true;
    },
  };
}
