#!/usr/bin/env node
// Node 20 does not strip types by itself; tsx does, and then the program is the TypeScript beside this file.
import { register } from "tsx/esm/api";

register();
await import("./main.ts");
