import { makeTipBox, readTips } from "./area-tip.ts";
import { askAgain } from "./ask-again.ts";
import { type Frame, moved, nextTowards, showing, zoomed } from "./map-frame.ts";

/**
 * Lets areas of the picture be pointed at, by pointer, touch and arrow keys, and the picture be enlarged.
 *
 * The wheel enlarges with Ctrl held only and touch scrolls the page, so that nobody is caught in the frame.
 */
export function touchMap(page: Document): void {
  const [stage, map] = [page.querySelector(".stage"), page.querySelector("svg.map")];
  const layer = page.querySelector(".touch");
  if (!stage || !(map instanceof SVGSVGElement) || !layer || map.hasAttribute("tabindex")) return;
  const tips = readTips(page.getElementById("tips")?.textContent ?? null);
  const paths = [...layer.querySelectorAll("path")];
  const box = makeTipBox(stage);
  const whole = frameOf(map);
  const places = paths.map((path): readonly [number, number] => {
    const { x, y, width, height } = path.getBBox();
    return [x + width / 2, y + height / 2];
  });
  const middle = [whole.x + whole.width / 2, whole.y + whole.height / 2] as const;
  let at = -1;

  const point = (next: number) => {
    paths[at]?.classList.remove("at");
    at = next;
    const tip = tips[Number(paths[at]?.dataset["area"] ?? -1)];
    paths[at]?.classList.add("at");
    if (tip) box.show(tip);
    else box.hide();
  };
  const choose = () => {
    const tip = tips[Number(paths[at]?.dataset["area"] ?? -1)];
    if (!tip || page.documentElement.dataset["lock"] === "all") return;
    const focused = page.activeElement === map;
    void askAgain("areas", tip[0]).then(() => {
      touchMap(document);
      if (focused) document.querySelector<SVGSVGElement>("svg.map")?.focus();
    });
  };
  const look = (frame: Frame) =>
    map.setAttribute("viewBox", [frame.x, frame.y, frame.width, frame.height].join(" "));
  const zoom = (factor: number) =>
    look(zoomed(frameOf(map), whole, factor, places[at] ?? centreOf(frameOf(map))));

  map.setAttribute("tabindex", "0");
  map.setAttribute("role", "application");
  map.setAttribute("aria-label", `${map.getAttribute("aria-label") ?? "Map"} ${KEYS_SAID}`);
  layer.addEventListener("pointermove", ({ target }) => {
    if (target instanceof SVGPathElement) point(paths.indexOf(target));
  });
  map.addEventListener("pointerleave", () => point(-1));
  map.addEventListener("blur", () => point(-1));
  layer.addEventListener("click", ({ target }) => {
    if (!(target instanceof SVGPathElement)) return;
    point(paths.indexOf(target));
    choose();
  });
  const go = (towards: readonly [number, number]) => {
    const next = nextTowards(places[at] ?? middle, towards, places);
    if (next === null) return;
    point(next);
    look(showing(frameOf(map), whole, places[next] ?? middle));
  };
  const keys: Readonly<Record<string, () => void>> = {
    ArrowLeft: () => go([-1, 0]),
    ArrowRight: () => go([1, 0]),
    ArrowUp: () => go([0, -1]),
    ArrowDown: () => go([0, 1]),
    Enter: choose,
    Escape: () => point(-1),
    "+": () => zoom(1.6),
    "-": () => zoom(1 / 1.6),
  };
  map.addEventListener("keydown", (event) => {
    const act = keys[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  });
  map.addEventListener(
    "wheel",
    (event) => {
      if (!event.ctrlKey) return;
      event.preventDefault();
      zoom(event.deltaY < 0 ? 1.2 : 1 / 1.2);
    },
    { passive: false },
  );
  stage.append(
    toolsOf(
      zoom,
      (x, y) => look(moved(frameOf(map), whole, step(map, x, y))),
      () => look(whole),
    ),
  );
}

const KEYS_SAID =
  "Arrow keys go from area to area, Enter marks one, plus and minus change the size.";

/** A third of what is in sight. */
function step(map: SVGSVGElement, x: number, y: number): readonly [number, number] {
  const { width, height } = frameOf(map);
  return [(x * width) / 3, (y * height) / 3];
}

function frameOf(map: SVGSVGElement): Frame {
  const { x, y, width, height } = map.viewBox.baseVal;
  return { x, y, width, height };
}

function centreOf({ x, y, width, height }: Frame): readonly [number, number] {
  return [x + width / 2, y + height / 2];
}

/** Buttons for all that a pointer could do by dragging. */
function toolsOf(
  zoom: (factor: number) => void,
  move: (x: number, y: number) => void,
  reset: () => void,
): HTMLElement {
  const tools = document.createElement("div");
  tools.className = "tools";
  const button = (sign: string, words: string, act: () => void) => {
    const own = document.createElement("button");
    own.type = "button";
    own.textContent = sign;
    own.setAttribute("aria-label", words);
    own.addEventListener("click", act);
    tools.append(own);
  };
  button("+", "Larger", () => zoom(1.6));
  button("−", "Smaller", () => zoom(1 / 1.6));
  button("←", "West", () => move(-1, 0));
  button("→", "East", () => move(1, 0));
  button("↑", "North", () => move(0, -1));
  button("↓", "South", () => move(0, 1));
  button("○", "All of it", reset);
  return tools;
}
