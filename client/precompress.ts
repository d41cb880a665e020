import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import type { Plugin } from "vite";

const TEXT = /\.(js|css|html|svg|json|webmanifest)$/;

/** Puts a brotli and a gzip form beside every text file of the build, as small as they get: the server then only has to hand them out. */
export function precompress(folder: string): Plugin {
  return {
    name: "precompress",
    apply: "build",
    async closeBundle() {
      const files = await readdir(folder, { recursive: true });
      await Promise.all(files.filter((name) => TEXT.test(name)).map((name) => pack(folder, name)));
    },
  };
}

async function pack(folder: string, name: string): Promise<void> {
  const bytes = await readFile(join(folder, name));
  const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  await writeFile(join(folder, `${name}.br`), await brotli(bytes, { params: size }));
  await writeFile(join(folder, `${name}.gz`), await deflate(bytes, { level: 9 }));
}

const brotli = promisify(brotliCompress);

const deflate = promisify(gzip);
