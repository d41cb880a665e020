// A thread starts without the program's loader; it registers its own, as trust-atlas.mjs does.
import { register } from "tsx/esm/api";

register();
await import("./draw-thread.ts");
