import type { ParameterName } from "../../../geo/view/parameters.ts";
import type { ParameterObject } from "./parameter-object.ts";
import type { SchemaName } from "./schemas/named-schemas.ts";

export const TAGS = [
  "figures",
  "places",
  "what is held",
  "maps and files",
  "pages",
  "service",
] as const;

type Tag = (typeof TAGS)[number];

/** What is told of one address that the service answers. */
export interface Resource {
  readonly tag: Tag;
  readonly summary: string;
  /** Parameters that it shares with Views. */
  readonly takes: readonly ParameterName[];
  /** Its own query parameters. */
  readonly own: readonly ParameterObject[];
  /** Path and query that can be tried. */
  readonly example: string | null;
  /** By media type, the shape of the answer; null where it has no name here. */
  readonly answers: Readonly<Record<string, SchemaName | null>>;
  /** Whether it answers from a snapshot, with the headers that say which. */
  readonly ofSnapshot: boolean;
}

type More = Partial<Pick<Resource, "takes" | "own" | "example" | "ofSnapshot">>;

/** A resource of JSON; `shape` is null where its shape is not described. */
export function json(
  tag: Tag,
  summary: string,
  shape: SchemaName | null,
  more: More = {},
): Resource {
  return resource(tag, summary, { "application/json": shape }, more);
}

/** A resource of other bytes. */
export function bytes(
  tag: Tag,
  summary: string,
  mediaTypes: readonly string[],
  more: More = {},
): Resource {
  const answers = Object.fromEntries(mediaTypes.map((type) => [plainType(type), null]));
  return resource(tag, summary, answers, more);
}

/** A page for people. */
export function page(summary: string, more: More = {}): Resource {
  return resource("pages", summary, { "text/html": null }, { ofSnapshot: false, ...more });
}

function resource(tag: Tag, summary: string, answers: Resource["answers"], more: More): Resource {
  return { tag, summary, takes: [], own: [], example: null, answers, ofSnapshot: true, ...more };
}

function plainType(mediaType: string): string {
  return mediaType.replace(/;.*$/, "");
}
