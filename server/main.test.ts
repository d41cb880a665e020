import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { agreementCommand } from "./commands/agreement.ts";
import { coverageCommand } from "./commands/coverage.ts";
import { exportCommand } from "./commands/export.ts";
import { fetchCommand } from "./commands/fetch.ts";
import { ingestCommand } from "./commands/ingest.ts";
import { sampleCommand } from "./commands/sample.ts";
import { serveCommand } from "./commands/serve.ts";
import { snapshotsCommand } from "./commands/snapshots.ts";
import { TINY_CITY } from "./testing/tiny-city.ts";

const PROGRAM = join(import.meta.dirname, "trust-atlas.mjs");

const COMMANDS = [
  agreementCommand,
  coverageCommand,
  exportCommand,
  fetchCommand,
  ingestCommand,
  sampleCommand,
  serveCommand,
  snapshotsCommand,
];

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "trust-atlas-cli-"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    encoding: "utf8",
  });
  return { status, stdout, stderr };
}

test("help lists the verbs and ends with 0", () => {
  const { status, stdout } = run("--help");
  expect([status, stdout.includes("ingest PATH...")]).toEqual([0, true]);
  expect(stdout).toMatch(/prune --keep N\n {24}look after the snapshots kept\n/);
});

test("the help of a verb has every option that the verb takes", () => {
  const { status, stdout } = run("fetch", "--help");
  expect(status).toBe(0);
  const lacking = COMMANDS.flatMap(({ name, options }) => {
    const [line = ""] = stdout.split("\n").filter((text) => text.startsWith(`  ${name} `));
    return Object.keys(options).filter((option) => !line.includes(`--${option}`));
  });
  expect(lacking).toEqual([]);
  expect(stdout).toContain("--from MONTH] [--to MONTH] [--force SLUG,...|all] [--dry-run]\n");
});

test("a wrong call ends with 2 and says what was expected", () => {
  expect(run("eat")).toMatchObject({ status: 2, stderr: expect.stringContaining('no "eat"') });
  expect(run("ingest").status).toBe(2);
  expect(run("ingest", "--colour", "red").status).toBe(2);
});

test("a refused file ends with 3, one sentence and no stack", () => {
  const file = join(folder, "shopping.csv");
  writeFileSync(file, "item,price\nbread,2\n");
  const { status, stderr } = run("ingest", file, "--quiet", "--store", join(folder, "store"));
  expect(status).toBe(3);
  expect(stderr.trim().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(/Refused: .*shopping\.csv.*Nothing was published/);
});

test("serving a store without a snapshot ends with 4 and says how to make one", () => {
  const { status, stderr } = run("serve", "--store", join(folder, "nothing"));
  expect([status, stderr.includes("trust-atlas ingest")]).toEqual([4, true]);
});

test("a store that cannot be written ends with 5", () => {
  const file = join(folder, "not-a-folder");
  writeFileSync(file, "");
  for (const call of [
    ["ingest", TINY_CITY, "--quiet"],
    ["snapshots", "list"],
  ]) {
    const { status, stderr } = run(...call, "--store", file);
    expect([status, stderr]).toEqual([
      5,
      expect.stringMatching(/not-a-folder\S* cannot be used: expected a folder .*--store DIR/),
    ]);
  }
});

test("an ingest prints its report as JSON, and a dry run publishes nothing", () => {
  const store = join(folder, "dry");
  const dry = run("ingest", TINY_CITY, "--dry-run", "--json", "--quiet", "--store", store);
  expect(dry.status).toBe(0);
  expect(JSON.parse(dry.stdout)).toMatchObject({
    snapshot: expect.stringMatching(/^2023-03-31-/),
    dryRun: true,
  });
  const { stdout } = run("ingest", TINY_CITY, "--dry-run", "--quiet", "--store", store);
  expect(stdout.trimEnd().split("\n").at(-1)).toMatch(
    /^Not published, as this is a dry run: without --dry-run it would be snapshot 2023-03-31-/,
  );
  expect(run("serve", "--store", store).status).toBe(4);
});

test("files of a folder that nothing recognises are counted and named, on both outputs", () => {
  const given = join(folder, "mixed");
  cpSync(TINY_CITY, given, { recursive: true });
  for (let i = 10; i < 22; i++)
    writeFileSync(join(given, `shopping-${i}.csv`), "item,price\na,1\n");
  const said = /12 files of no known kind were skipped: .*shopping-10\.csv, .*, and 2 more in the/;
  const plain = run("ingest", given, "--dry-run", "--store", join(folder, "mixed-store"));
  expect([plain.status, plain.stdout, plain.stderr]).toEqual([
    0,
    expect.stringMatching(said),
    expect.stringMatching(said),
  ]);
  const json = run("ingest", given, "--dry-run", "--json", "--store", join(folder, "mixed-store"));
  expect([JSON.parse(json.stdout).ignored.length, json.stderr]).toEqual([
    13,
    expect.stringMatching(said),
  ]);
});

test("a server says where it is, answers, and stops with 0 when asked", async () => {
  const store = join(folder, "served");
  expect(run("ingest", TINY_CITY, "--quiet", "--store", store).status).toBe(0);
  const port = await freePort();
  const server = spawn(process.execPath, [PROGRAM, "serve", "--store", store], {
    env: { PORT: String(port), HOST: "127.0.0.1", LOG_LEVEL: "error" },
  });
  const ended = once(server, "exit");
  const [said] = await once(server.stdout, "data");
  const address = `http://127.0.0.1:${port}`;
  const ready = await fetch(`${address}/readyz`);
  const values = await fetch(`${address}/api/v1/values?measure=stop-count&level=borough`);
  const unknown = await fetch(`${address}/api/v1/values?level=county`);
  server.kill("SIGTERM");
  const [code] = await ended;
  expect(String(said)).toContain(`Trust Atlas is at http://localhost:${port}`);
  expect([ready.status, values.status, unknown.status, code]).toEqual([200, 200, 400, 0]);
  expect(values.headers.get("x-snapshot")).toMatch(/^2023-03-31-/);
}, 30_000);

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  return typeof address === "object" && address ? address.port : 0;
}
