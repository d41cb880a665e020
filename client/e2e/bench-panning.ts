import type { Page } from "playwright";

/**
 * Drags a page's map by 4 pixels a frame, there and back; returns the milliseconds from each frame's last pixel to the next one's.
 *
 * The page must have been opened with `keepCanvasContext`.
 */
export function panFrames(page: Page, frames: number): Promise<number[]> {
  return page.evaluate(dragToAndFro, frames);
}

/** A script to be run before the page's own: it keeps the context in which the first map draws, so that its work can be waited for. */
export const keepCanvasContext = `
  globalThis.__name = (named) => named; // Functions sent to the page were compiled to name themselves by this.
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
    const context = getContext.call(this, kind, ...rest);
    if (kind === "webgl2") globalThis.mapContext ??= context;
    return context;
  };
`;

/** Runs in the page. */
async function dragToAndFro(frames: number): Promise<number[]> {
  const context: unknown = Reflect.get(globalThis, "mapContext");
  if (!(context instanceof WebGL2RenderingContext)) throw new Error("the page has no map to pan");
  const { canvas } = context;
  if (!(canvas instanceof HTMLCanvasElement))
    throw new Error("the map's canvas is not on the page");
  const { left, top, width, height } = canvas.getBoundingClientRect();
  const send = (type: string, across: number) =>
    canvas.dispatchEvent(
      new MouseEvent(type, {
        bubbles: true,
        cancelable: true,
        buttons: 1,
        clientX: left + width / 2 + across,
        clientY: top + height / 2 + across / 2,
      }),
    );
  const drawn = () =>
    new Promise<number>((done) =>
      requestAnimationFrame(() => {
        // Reading a pixel back waits for everything asked of the graphics card before.
        context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, new Uint8Array(4));
        done(performance.now());
      }),
    );
  send("mousedown", 0);
  const times: number[] = [];
  let before = await drawn();
  for (let i = 1; i <= frames; i += 1) {
    send("mousemove", 4 * Math.min(i, frames - i));
    const now = await drawn();
    times.push(now - before);
    before = now;
  }
  send("mouseup", 0);
  return times;
}
