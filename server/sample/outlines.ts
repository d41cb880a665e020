import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import { z } from "zod";
import { FACTS_FOLDER } from "./table.ts";

const ring = z.array(z.int());
const pair = z.tuple([z.number(), z.number()]);
const borough = { id: z.string(), properties: z.object({ code: z.string(), name: z.string() }) };
const outline = z.discriminatedUnion("type", [
  z.object({ type: z.literal("Polygon"), arcs: z.array(ring), ...borough }),
  z.object({ type: z.literal("MultiPolygon"), arcs: z.array(z.array(ring)), ...borough }),
]);
const topology = z.object({
  type: z.literal("Topology"),
  transform: z.object({ scale: pair, translate: pair }),
  objects: z.object({
    boroughs: z.object({ type: z.literal("GeometryCollection"), geometries: z.array(outline) }),
  }),
  arcs: z.array(z.array(pair)),
});

/** Borough outlines by GSS code, on a grid of 0.00001 degrees; rings run as the topology has them. */
export async function readOutlines(): Promise<Map<string, Polygon | MultiPolygon>> {
  const text = await readFile(join(FACTS_FOLDER, "boroughs.topo.json"), "utf8");
  const read = topology.parse(JSON.parse(text));
  return new Map(
    feature(read, read.objects.boroughs).features.map(({ id, geometry }) => {
      if (geometry.type === "Polygon" || geometry.type === "MultiPolygon") {
        return [String(id), geometry];
      }
      throw new Error(`data/sample/boroughs.topo.json: ${id} is a ${geometry.type}, not a polygon`);
    }),
  );
}
