import { z } from "zod";
import { attributeTable } from "./attribute-table.ts";
import type { Download } from "./download.ts";
import { NotFetched } from "./failure.ts";
import { featureAnswer } from "./feature-answer.ts";
import { featureCollection } from "./feature-collection.ts";
import { featurePage } from "./feature-page.ts";
import type { Net } from "./net.ts";
import type { Answer, Service } from "./service.ts";

/** Services allow 1,000 or 2,000 at once; outlines of as many are a few mebibytes. */
const MOST_AT_ONCE = 1000;

/**
 * A layer of an ArcGIS feature service (such as `.../FeatureServer/0`), asked in the order of its object ids: boundaries as
 * GeoJSON in degrees, or for a table (`csv`) the attributes alone.
 *
 * The line's question holds `where` and `outFields`. Paging as ArcGIS documents it for `query`: `resultOffset`,
 * `resultRecordCount`, `orderByFields`, `returnCountOnly`.
 */
export function featureService(net: Net, download: Download, address: string): Service {
  const { kind, query } = download;
  const ask = async (): Promise<Answer> => {
    const layer = await featureAnswer(net, `${address}?f=json`, layerShape);
    const objectId = objectIdOf(layer, address);
    const counting = new URLSearchParams([
      ...new URLSearchParams(query),
      ["returnCountOnly", "true"],
    ]);
    counting.set("f", "json");
    const { count } = await featureAnswer(net, `${address}/query?${counting}`, countShape);
    const pageSize = Math.min(layer.maxRecordCount ?? MOST_AT_ONCE, MOST_AT_ONCE);
    const shape = { kind, query, objectId, pageSize };
    const pageAddress = (from: number) => `${address}/query?${pageQuery(shape, from)}`;
    return {
      count,
      tag: tagOf(layer),
      pageSize,
      pageAddress,
      page: (from) => featurePage(net, pageAddress(from), kind),
      file: (records) =>
        kind === "csv"
          ? attributeTable(records, objectId, fieldsOf(query))
          : featureCollection(records, objectId),
    };
  };
  return { address, question: query, ask };
}

const layerShape = z.object({
  objectIdField: z.string().nullish(),
  fields: z.array(z.object({ name: z.string(), type: z.string() })).nullish(),
  maxRecordCount: z.number().int().positive().nullish(),
  editingInfo: z
    .object({ lastEditDate: z.number().nullish(), dataLastEditDate: z.number().nullish() })
    .nullish(),
});

const countShape = z.object({ count: z.number().int().nonnegative() });

type Layer = z.infer<typeof layerShape>;

function objectIdOf({ objectIdField, fields }: Layer, address: string): string {
  const found = objectIdField || fields?.find(({ type }) => type === "esriFieldTypeOID")?.name;
  if (found) return found;
  throw new NotFetched(
    "unexpected-content",
    `expected a layer with object ids at ${address}, found one that names none`,
  );
}

function tagOf({ editingInfo }: Layer): string | null {
  const edited = editingInfo?.dataLastEditDate ?? editingInfo?.lastEditDate ?? null;
  return edited === null ? null : `edited ${edited}`;
}

function fieldsOf(query: string): string[] {
  return (new URLSearchParams(query).get("outFields") ?? "").split(",").filter(Boolean);
}

function pageQuery(
  {
    kind,
    query,
    objectId,
    pageSize,
  }: Pick<Download, "kind" | "query"> & {
    readonly objectId: string;
    readonly pageSize: number;
  },
  from: number,
): URLSearchParams {
  const asked = new URLSearchParams(query);
  asked.set("outFields", [...new Set([...fieldsOf(query), objectId])].join());
  asked.set("orderByFields", `${objectId} ASC`);
  asked.set("resultOffset", String(from));
  asked.set("resultRecordCount", String(pageSize));
  if (kind === "csv") asked.set("returnGeometry", "false");
  else asked.set("outSR", "4326");
  asked.set("f", kind === "csv" ? "json" : "geojson");
  return asked;
}
