import PptxGenJS from "pptxgenjs";
import type { Parsed } from "../../geo/view/fault.ts";
import { GROUND_COLOURS } from "../../geo/view/ground-colours.ts";
import { alternativeText, capitalised } from "./alternative-text.ts";
import type { Drawable } from "./drawable.ts";
import { FIGURE_WIDTH, figureOf } from "./figure.ts";
import { addChartSlide } from "./pptx-chart.ts";
import { addTableSlides } from "./pptx-table.ts";
import { addSections } from "./pptx-text.ts";
import { rasterOf } from "./raster.ts";
import { noteSections } from "./sheet-notes.ts";
import { hex, SLIDE, type Slide, setLayout, TEXT, titledSlide } from "./slide-style.ts";
import { svgNode, xmlText } from "./svg-node.ts";

const GROUND = GROUND_COLOURS.light;

/** How many pixels wide the picture on a slide is: sharp on a projector, small in the mail. */
const PICTURE_PIXELS = 1840;

/**
 * The View as slides that can be edited: picture, native chart, native table, then what must be said, which the speaker notes of each slide
 * hold as well.
 */
export async function toPptx(drawable: Drawable): Promise<Parsed<Uint8Array>> {
  const { words } = drawable;
  const deck = newDeck(words.title, words.subtitle);
  const add = (title: string): Slide => {
    const slide = titledSlide(deck, title);
    addSource(slide, words);
    slide.addNotes(xmlText(speakerNotes(drawable)));
    return slide;
  };
  addPicture(add(words.title), drawable);
  addChartSlide(add, drawable);
  addTableSlides(add, drawable);
  addSections(add, noteSections(words));
  return { ok: true, value: await slidesOf(deck) };
}

/** An empty wide deck. */
export function newDeck(title: string, subject: string): PptxGenJS {
  const deck = new PptxGenJS();
  deck.layout = "LAYOUT_WIDE";
  deck.title = xmlText(title);
  deck.subject = xmlText(subject);
  deck.author = "Trust Atlas";
  deck.company = "Trust Atlas";
  deck.theme = { headFontFace: TEXT.fontFace, bodyFontFace: TEXT.fontFace };
  setLayout(deck);
  return deck;
}

/** The deck as a file. */
export async function slidesOf(deck: PptxGenJS): Promise<Uint8Array> {
  const written = await deck.write({ outputType: "nodebuffer", compression: true });
  if (!(written instanceof Uint8Array)) throw new TypeError("expected the slides as bytes");
  return written;
}

/** The map with its legend below what is said of it. */
export function addPicture(slide: Slide, drawable: Drawable): void {
  const { words } = drawable;
  const { svg, height } = figureOf(drawable, "light");
  const viewBox = `0 0 ${FIGURE_WIDTH} ${Math.ceil(height)}`;
  const attributes = { xmlns: "http://www.w3.org/2000/svg", viewBox, "font-family": "Inter" };
  const background = svgNode("rect", { width: FIGURE_WIDTH, height, fill: GROUND.paper });
  const picture = rasterOf(svgNode("svg", attributes, background, svg), PICTURE_PIXELS);
  const lead = words.synthetic
    ? `${capitalised(words.synthetic)}. ${words.subtitle}`
    : words.subtitle;
  slide.addText(xmlText(lead), {
    ...TEXT,
    ...{ x: SLIDE.margin, y: 1.02, w: SLIDE.width - 2 * SLIDE.margin, h: 0.62 },
    fontSize: 14,
    color: hex(GROUND.muted),
    valign: "top",
  });
  const room = { w: SLIDE.width - 2 * SLIDE.margin, h: 5.15 };
  const scale = Math.min(room.w / FIGURE_WIDTH, room.h / height);
  slide.addImage({
    data: `image/png;base64,${Buffer.from(picture).toString("base64")}`,
    altText: xmlText(alternativeText(drawable)),
    x: (SLIDE.width - FIGURE_WIDTH * scale) / 2,
    y: 1.72,
    w: FIGURE_WIDTH * scale,
    h: height * scale,
  });
}

/** On every slide: whose data, which snapshot, and a link to the same numbers on the page. */
export function addSource(
  slide: Slide,
  words: { readonly snapshot: string; readonly address: string | null },
): void {
  const style = { fontSize: 10, color: hex(GROUND.muted) };
  const tooltip = "The same numbers in Trust Atlas";
  const link = words.address === null ? null : { url: words.address, tooltip };
  slide.addText(
    [
      { text: `Trust Atlas · snapshot ${words.snapshot}${link ? " · " : ""}`, options: style },
      ...(link ? [{ text: "open this view", options: { ...style, hyperlink: link } }] : []),
    ],
    { ...TEXT, x: SLIDE.margin, y: 7.02, w: SLIDE.width - 2 * SLIDE.margin, h: 0.3 },
  );
}

function speakerNotes({ words }: Drawable): string {
  const sections = noteSections(words).map(
    ({ heading, paragraphs }) => `${heading}\n${paragraphs.join("\n")}`,
  );
  return [...sections, `Of this measure\n${words.measureCaveats.join("\n")}`].join("\n\n");
}
