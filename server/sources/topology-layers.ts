import type { Input } from "./input.ts";
import { parseJson } from "./json-text.ts";
import { RefusedInput } from "./refused-input.ts";
import type { ShapeLayer } from "./shape-layer.ts";
import { parseTopology } from "./topology.ts";
import { decodeUtf8 } from "./utf8.ts";

/** The objects of a TopoJSON topology; null when the input is none. One that cannot be read has an object of which nothing is seen. */
export async function topologyLayers(
  input: Input,
  head: Uint8Array,
): Promise<readonly ShapeLayer[] | null> {
  const text = new TextDecoder().decode(head).trimStart();
  if (!text.startsWith("{") || !/"type"\s*:\s*"Topology"/.test(text)) return null;
  try {
    const root = parseJson(decodeUtf8(await input.bytes(), input.path), input.path);
    const { objects } = parseTopology(root, input.path);
    return [...objects].map(([name, [first]]) => ({ name, first: first?.properties ?? null }));
  } catch (error) {
    if (error instanceof RefusedInput) return [{ name: "", first: null }];
    throw error;
  }
}
