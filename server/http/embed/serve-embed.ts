import type { Express, Request, Response } from "express";
import { type EmbedAddress, formatEmbed, parseEmbed } from "../../../geo/view/embed-address.ts";
import type { Fault } from "../../../geo/view/fault.ts";
import type { Atlas } from "../../atlas/atlas.ts";
import { materialOf } from "../../export/material.ts";
import { prepareOutlinePaths } from "../../export/outline-paths.ts";
import type { AppParts } from "../app-parts.ts";
import { fileBody } from "../body.ts";
import { cacheControlFor, NO_STORE, sendBody } from "../cache.ts";
import { page, ready } from "../markup.ts";
import { type Pairs, readQuery } from "../params.ts";
import { embedDocument } from "./embed-document.ts";
import { embedShown } from "./embed-shown.ts";
import { refusedPage } from "./refused-page.ts";
import { type RenamedName, readRenamedNames, withTodaysNames } from "./renamed-names.ts";
import { vintageOf } from "./vintage-of.ts";

/** Serves `/embed`: a page for frames of other sites, whole before any script, and never blank. */
export function serveEmbed(
  app: Express,
  { atlases, config, exporter }: Pick<AppParts, "atlases" | "config" | "exporter">,
  names: readonly RenamedName[] = readRenamedNames(),
): void {
  app.get("/embed", async (req, res) => {
    const query = readQuery(req.originalUrl);
    const renamed = query.ok && withTodaysNames(query.value, names);
    if (renamed) {
      res.set("Cache-Control", "public, max-age=86400").redirect(301, `/embed?${queryOf(renamed)}`);
      return;
    }
    const address = query.ok ? parseEmbed(query.value) : query;
    if (!address.ok) {
      await refuse(req, res, 400, "This embed's address cannot be read", address.faults);
      return;
    }
    const { snapshot } = address.value.view;
    const current = atlases.currentId();
    const shown = await atlases.lend(snapshot, (atlas) => show(atlas, address.value, current));
    await send(req, res, shown ?? noSnapshot(snapshot), snapshot !== null);
  });

  async function show(atlas: Atlas, address: EmbedAddress, current: string | null): Promise<Shown> {
    const vintage = vintageOf(atlas, address.view);
    if (vintage !== null) {
      return { kind: "moved", to: { ...address, view: { ...address.view, vintage } } };
    }
    const material = await materialOf(atlas, address.view, config.publicUrl);
    if (!material.ok)
      return { kind: "refused", status: 400, title: NOT_HELD, faults: material.faults };
    await prepareOutlinePaths(material.value.outlines);
    const map = await exporter.renderEmbed(
      material.value,
      embedShown(material.value, address.look),
    );
    if (!map) return { kind: "refused", status: 503, title: BUSY, faults: [] };
    if (!map.ok) return { kind: "refused", status: 400, title: NOT_HELD, faults: map.faults };
    const document = embedDocument(address, {
      material: material.value,
      map: ready(Buffer.from(map.value).toString("utf8")),
      origin: { publicUrl: config.publicUrl, current: address.view.snapshot ?? current },
      hosts: config.frameAncestors,
    });
    return { kind: "page", bytes: page(document), snapshot: atlas.id };
  }
}

const BUSY = "Too many pictures are being drawn just now: please try again in a few seconds";

const NOT_HELD = "This embed asks for what is not held";

type Shown =
  | { readonly kind: "page"; readonly bytes: Uint8Array; readonly snapshot: string }
  | { readonly kind: "moved"; readonly to: EmbedAddress }
  | {
      readonly kind: "refused";
      readonly status: number;
      readonly title: string;
      readonly faults: readonly Fault[];
    };

function noSnapshot(asked: string | null): Shown {
  const [status, title] =
    asked === null
      ? [503, "There are no data to show yet"]
      : [404, `Snapshot ${asked} is not kept here any more`];
  return { kind: "refused", status, title, faults: [] };
}

async function send(req: Request, res: Response, shown: Shown, pinned: boolean): Promise<void> {
  if (shown.kind === "page") {
    res.set("X-Snapshot", shown.snapshot);
    const body = fileBody("text/html; charset=utf-8", shown.bytes, {});
    await sendBody(req, res, body, cacheControlFor(pinned));
  } else if (shown.kind === "moved") {
    res.set("Cache-Control", NO_STORE).redirect(302, `/embed?${formatEmbed(shown.to)}`);
  } else {
    await refuse(req, res, shown.status, shown.title, shown.faults);
  }
}

async function refuse(
  req: Request,
  res: Response,
  status: number,
  title: string,
  faults: readonly Fault[],
): Promise<void> {
  if (status === 503) res.set("Retry-After", "5");
  const body = fileBody("text/html; charset=utf-8", page(refusedPage(title, faults)), {});
  await sendBody(req, res.status(status), body, NO_STORE);
}

function queryOf(pairs: Pairs): string {
  return pairs.map((pair) => pair.map(encodeURIComponent).join("=")).join("&");
}
