// A worker starts without the loader of its parent: Node 20 does not strip types by itself.
import { register } from "tsx/esm/api";

register();
await import("./trust-worker.ts");
