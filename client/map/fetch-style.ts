import type { StyleSpecification } from "maplibre-gl";

/** The MapLibre style at an absolute address, mostly of another origin; null when it cannot be had or is none. */
export async function fetchStyle(address: string): Promise<StyleSpecification | null> {
  try {
    const response = await fetch(address);
    const body: unknown = response.ok ? await response.json() : null;
    return isStyle(body) ? body : null;
  } catch {
    return null;
  }
}

/** Told by what would break the drawing of it if absent; the map checks every source and layer by itself. */
function isStyle(body: unknown): body is StyleSpecification {
  if (!isRecord(body) || body["version"] !== 8) return false;
  const { sources, layers } = body;
  if (!isRecord(sources) || !Array.isArray(layers)) return false;
  return Object.values(sources).every(isRecord) && layers.every(isLayer);
}

function isLayer(layer: unknown): boolean {
  return isRecord(layer) && typeof layer["id"] === "string" && typeof layer["type"] === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
