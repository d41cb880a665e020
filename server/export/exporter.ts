import type { Parsed } from "../../geo/view/fault.ts";
import { createLruCache } from "../atlas/lru-cache.ts";
import type { BriefingSheet } from "./briefing-sheet.ts";
import type { DrawJob } from "./draw-thread.ts";
import { createDrawThreads } from "./draw-threads.ts";
import { drawableOf, type PictureOptions, USUAL_PICTURE } from "./drawable.ts";
import type { EmbedShown } from "./embed-picture.ts";
import type { Format } from "./formats.ts";
import type { Material } from "./material.ts";
import { prepareOutlinePaths } from "./outline-paths.ts";

/** Makes files of Views without holding up the thread that answers requests. */
export interface Exporter {
  /** Whether a file to be drawn would be turned away now, so that its answer need not be worked out. */
  isFull(): boolean;
  /** The file, the faults of what was asked, or null where too many are waiting already. Rejects when drawing fails. */
  render(
    format: Format,
    material: Material,
    options: PictureOptions,
  ): Promise<Parsed<Uint8Array> | null>;
  /** The picture that goes with a link to a View, as PNG; in the same queue. */
  renderCard(material: Material): Promise<Parsed<Uint8Array> | null>;
  /** The map of an embed as SVG: a reader waits for it, so it is drawn next, but where the queue is full it is turned away as files are. */
  renderEmbed(material: Material, shown: EmbedShown): Promise<Parsed<Uint8Array> | null>;
  /** The same of a whole briefing, which waits in the same queue. */
  renderBriefing(extension: string, briefing: BriefingSheet): Promise<Parsed<Uint8Array> | null>;
  /** Ends the threads; what they had not finished is rejected. */
  close(): Promise<void>;
}

export interface ExporterLimits {
  /** How many files are drawn at a time. */
  readonly slots: number;
  /** How many may wait beyond those. */
  readonly queue: number;
}

/** Drawn files kept, in bytes: the same one is often asked for twice, by HEAD and GET or by those who share an address. */
const KEPT_BYTES = 48 * 1024 * 1024;

export function createExporter(limits: ExporterLimits): Exporter {
  const threads = createDrawThreads(limits);
  const kept = createLruCache<Parsed<Uint8Array>>(KEPT_BYTES);
  const underway = new Map<string, Promise<Parsed<Uint8Array>>>();

  const draw = async (key: string, jobOf: () => DrawJob, isUrgent = false) => {
    const known = kept.get(key) ?? underway.get(key);
    if (known) return known;
    if (threads.isFull()) return null;
    const drawing = threads.draw(jobOf(), isUrgent);
    underway.set(key, drawing);
    try {
      const drawn = await drawing;
      kept.set(key, drawn, drawn.ok ? drawn.value.length : 1);
      return drawn;
    } finally {
      underway.delete(key);
    }
  };

  return {
    isFull: threads.isFull,
    render: async ({ extension, render }, material, options) => {
      if (render) return { ok: true, value: render(material) };
      await prepareOutlinePaths(material.outlines);
      return draw(keyOf(extension, material, options), () => ({
        extension,
        drawable: drawableOf(material),
        options,
      }));
    },
    renderCard: async (material) => {
      await prepareOutlinePaths(material.outlines);
      return draw(keyOf("card", material, USUAL_PICTURE), () => ({
        extension: "card",
        drawable: drawableOf(material),
        options: USUAL_PICTURE,
      }));
    },
    renderEmbed: async (material, shown) => {
      await prepareOutlinePaths(material.outlines);
      return draw(
        `${JSON.stringify(shown)} ${keyOf("embed", material, USUAL_PICTURE)}`,
        () => ({ extension: "embed", drawable: drawableOf(material), shown }),
        true,
      );
    },
    renderBriefing: (extension, briefing) =>
      draw(`${extension} ${briefing.fileName} ${briefing.pinned}`, () => ({ extension, briefing })),
    close: threads.close,
  };
}

/** The address names View and snapshot; the file's name tells a part of an answer from the whole. */
function keyOf(extension: string, { words, view }: Material, options: PictureOptions): string {
  const { width, dpi, theme } = options;
  return [extension, width, dpi, theme, words.fileName, view.areas, words.address].join(" ");
}
