import type { Atlas, Atlases } from "../atlas/atlas.ts";
import type { Body } from "./body.ts";
import type { Pairs } from "./params.ts";
import type { Refused } from "./refusal.ts";

/** One resource that a snapshot answers; it knows nothing of Express. */
export interface Route {
  /** The path with `:name` for its parts, as it also stands in the log. */
  readonly path: string;
  /** Understands the request without a snapshot, or refuses it. */
  read(request: RouteRequest): Asked | Refused;
}

interface RouteRequest {
  /** The named parts of the path, decoded. */
  readonly path: Readonly<Record<string, string>>;
  readonly query: Pairs;
  readonly publicUrl: string;
}

/** A request understood: which snapshot it wants (null: the current one), and how it is answered from it. */
export interface Asked {
  readonly kind: "asked";
  readonly snapshot: string | null;
  /** `atlases` is for what no single snapshot knows: which are kept, and what others of them say. */
  answer(atlas: Atlas, atlases: Pick<Atlases, "list" | "lend">): Reply | Promise<Reply>;
}

export type Reply = JsonReply | TileReply | FileReply | Refused;

export interface JsonReply {
  readonly kind: "json";
  /** The same object from the same question lets its bytes be made only once. */
  readonly value: object;
  /** Path and query of the canonical form of the View answered; absent where there is no View. */
  readonly canonical?: string;
}

interface TileReply {
  readonly kind: "tile";
  /** A gzipped vector tile; null when nothing lies in it. */
  readonly gzipped: Uint8Array | null;
  readonly canonical: string;
}

interface FileReply {
  readonly kind: "file";
  readonly body: Body;
  /** What the file is called, and whether to save it (RFC 6266). */
  readonly disposition: string;
  readonly canonical: string;
}
