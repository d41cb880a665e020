import { readManifest } from "../ingest/manifest.ts";
import type { Manifest } from "../ingest/snapshot-files.ts";
import { folderFaultOf, listSnapshots, markKept, pruneSnapshots } from "../ingest/snapshot-list.ts";
import { SnapshotUnusable } from "../ingest/snapshot-unusable.ts";
import { isSnapshotId, readCurrentId, type Store, writeCurrentId } from "../ingest/store.ts";
import { withStoreLock } from "../ingest/store-lock.ts";
import { type Call, type Command, WrongCall } from "./command.ts";
import { NoSnapshot } from "./exit-code.ts";

/** The parts of `snapshots`, each answering with what to print: an object for programs, lines for people. */
const PARTS: Readonly<Record<string, (store: Store, call: Call) => Promise<Printed>>> = {
  list,
  show,
  verify,
  activate,
  keep: (store, call) => mark(store, call, true),
  release: (store, call) => mark(store, call, false),
  prune,
};

interface Printed {
  readonly data: unknown;
  readonly lines: readonly string[];
}

export const snapshotsCommand: Command = {
  name: "snapshots",
  usage: "list | show ID | verify ID | activate ID | keep ID | release ID | prune --keep N",
  summary: "look after the snapshots kept",
  options: { keep: { type: "string" } },
  async run(call) {
    const name = call.paths[0] ?? "list";
    const part = Object.hasOwn(PARTS, name) ? PARTS[name] : undefined;
    if (!part) {
      throw new WrongCall(`snapshots expects one of ${Object.keys(PARTS).join(", ")}.`);
    }
    const { data, lines } = await part({ folder: call.storeFolder }, call);
    process.stdout.write(call.json ? `${JSON.stringify(data)}\n` : `${lines.join("\n")}\n`);
    return 0;
  },
};

async function list(store: Store): Promise<Printed> {
  const data = await listSnapshots(store);
  const lines = data.map(({ id, created, bytes, synthetic, current, kept, fault }) =>
    [
      current ? "*" : " ",
      id,
      created,
      `${(bytes / 1e6).toFixed(1)} MB`,
      synthetic ? "sample city" : "",
      kept ? "kept" : "",
      fault ?? "",
    ]
      .join("  ")
      .trimEnd(),
  );
  return { data, lines: lines.length > 0 ? lines : [`no snapshots in ${store.folder}`] };
}

async function show(store: Store, call: Call): Promise<Printed> {
  const data = await named(store, call);
  const lines = [
    `${data.id}, made ${data.created} by ${data.tool}`,
    ...data.inputs.map(({ name, bytes, sha256 }) => `  ${sha256.slice(0, 12)}  ${bytes}  ${name}`),
  ];
  return { data, lines };
}

async function verify(store: Store, call: Call): Promise<Printed> {
  const manifest = await named(store, call);
  await refuseFaulty(store, manifest);
  const files = manifest.files.length + (manifest.report ? 1 : 0);
  const unsaid = manifest.report ? "" : "; what its report.json says is of no known hash";
  return {
    data: { id: manifest.id, files },
    lines: [
      `${manifest.id}: all ${files} files and the manifest are those that were written${unsaid}`,
    ],
  };
}

async function activate(store: Store, call: Call): Promise<Printed> {
  const manifest = await named(store, call);
  await refuseFaulty(store, manifest);
  await withStoreLock(store, () => writeCurrentId(store, manifest.id));
  return { data: { id: manifest.id }, lines: [`${manifest.id} is current`] };
}

async function mark(store: Store, call: Call, kept: boolean): Promise<Printed> {
  const { id } = await named(store, call);
  await markKept(store, id, kept);
  return { data: { id, kept }, lines: [`${id} is ${kept ? "kept" : "no longer kept"}`] };
}

async function prune(store: Store, { options }: Call): Promise<Printed> {
  const keep = options["keep"];
  if (typeof keep !== "string" || !/^[1-9]\d{0,3}$/.test(keep)) {
    throw new WrongCall("snapshots prune expects how many to leave: --keep N, at least 1.");
  }
  const removed = await withStoreLock(store, () => pruneSnapshots(store, Number(keep)));
  const lines =
    removed.length > 0
      ? removed.map((id) => `removed ${id}`)
      : [`nothing to remove: left are the ${keep} newest, the current one and those kept`];
  return { data: { removed }, lines };
}

async function named(store: Store, { paths }: Call): Promise<Manifest> {
  const id = paths[1] === "current" ? await readCurrentId(store) : (paths[1] ?? "");
  if (id === null)
    throw new NoSnapshot(`expected a current snapshot in ${store.folder}, found none.`);
  if (!isSnapshotId(id)) {
    throw new WrongCall(
      `snapshots ${paths[0]} expects a snapshot's id, or current; trust-atlas snapshots list names them.`,
    );
  }
  const manifest = await readManifest(store, id);
  if (!manifest) throw new SnapshotUnusable(id, "it is not in the store");
  return manifest;
}

async function refuseFaulty(store: Store, manifest: Manifest): Promise<void> {
  const fault = await folderFaultOf(store, manifest);
  if (fault !== null) throw new SnapshotUnusable(manifest.id, fault);
}
