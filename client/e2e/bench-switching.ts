import type { Page } from "playwright";

/**
 * Has the page go back and forth between two measures by its own radio buttons, both seen before, so that their answers are
 * at hand; returns the milliseconds from each choice until the frame after the first one that was drawn with all areas in
 * their new colours and marks. Everything else that the page does at a choice, such as its words and its legend, is in them.
 */
export function switchMeasures(
  page: Page,
  measures: readonly [string, string],
  times: number,
): Promise<number[]> {
  return page.evaluate(chooseInTurn, { measures: [...measures], times });
}

/** Runs in the page. */
async function chooseInTurn(asked: { measures: string[]; times: number }): Promise<number[]> {
  const map = document.querySelector<HTMLElement>(".map");
  if (!map) throw new Error("the page has no map");
  const frame = () => new Promise((done) => requestAnimationFrame(done));
  const took: number[] = [];
  for (let i = 0; i < asked.times; i += 1) {
    const measure = asked.measures[i % asked.measures.length] ?? "";
    const radio = document.querySelector<HTMLInputElement>(`input[type=radio][value="${measure}"]`);
    if (!radio) throw new Error(`the page offers no measure ${measure}`);
    while (!("still" in map.dataset)) await frame();
    const drawn = new Promise<void>((done) => {
      const watch = new MutationObserver(() => {
        watch.disconnect();
        done();
      });
      watch.observe(map, { attributeFilter: ["data-shown"] });
    });
    const begun = performance.now();
    radio.click();
    await drawn;
    await frame();
    took.push(performance.now() - begun);
  }
  return took;
}
