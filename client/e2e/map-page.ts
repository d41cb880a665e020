import { expect, type Locator, type Page } from "@playwright/test";
import axe from "axe-core";

/** The explore page as a reader uses it. */
export class MapPage {
  readonly page: Page;
  readonly title: Locator;
  readonly map: Locator;
  readonly tooltip: Locator;
  readonly answer: Locator;
  /** Addresses asked of any other origin than the page's own; must stay empty. */
  readonly foreign: string[] = [];
  /** What the browser complained of; must stay empty. */
  readonly complaints: string[] = [];

  constructor(page: Page, origin: string) {
    this.page = page;
    this.title = page.getByRole("heading", { level: 1 });
    this.map = page.locator(".map");
    this.tooltip = page.getByRole("tooltip");
    this.answer = page.getByRole("complementary", { name: "Answer" });
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(origin) && !/^(data|blob):/.test(url)) this.foreign.push(url);
    });
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
    page.on("pageerror", (error) => this.complaints.push(error.stack ?? error.message));
  }

  /** Waits until the map shows tiles whose address has this in it, and has come to rest. */
  async showsTiles(part: string): Promise<void> {
    await expect(this.map).toHaveAttribute("data-shown", plain(part));
    await expect(this.map).toHaveAttribute("data-still", "");
  }

  /** Points at a place of the map given as shares of its width and height. */
  async hover(across: number, down: number): Promise<void> {
    const { x, y } = await this.#place(across, down);
    await this.page.mouse.move(x - 3, y);
    await this.page.mouse.move(x, y);
  }

  async click(across: number, down: number): Promise<void> {
    const { x, y } = await this.#place(across, down);
    await this.page.mouse.click(x, y);
  }

  /** What axe finds wrong, one line each. */
  async axeFindings(): Promise<string[]> {
    await this.page.evaluate(axe.source);
    return this.page.evaluate(`axe.run().then(${LINES})`);
  }

  async #place(across: number, down: number): Promise<{ x: number; y: number }> {
    const box = await this.map.boundingBox();
    if (!box) throw new Error("the map is not on the page");
    return { x: box.x + across * box.width, y: box.y + down * box.height };
  }
}

const LINES =
  "({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' '))";

function plain(text: string): RegExp {
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
}
