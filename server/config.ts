import { readFileSync } from "node:fs";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { DISCLOSURES, type Disclosure } from "../geo/measure/disclosure.ts";
import { basemapSetting } from "./basemap-setting.ts";
import type { HttpConfig } from "./http/http-config.ts";

/** Everything that the process is told by its environment. */
export interface Config extends HttpConfig {
  readonly port: number;
  readonly host: string;
  readonly storeFolder: string;
  readonly logLevel: LogLevel;
  readonly disclosure: Disclosure;
  readonly shutdownGraceMs: number;
  /** How many pictures, documents and slides are drawn at a time, and how many more may wait. */
  readonly exportSlots: number;
  readonly exportQueue: number;
  /** Names with our prefix that mean nothing: probably misspelt. */
  readonly unknown: readonly string[];
}

/** Every fault of the environment at once, each saying what was expected. */
export class ConfigFault extends Error {
  override readonly name = "ConfigFault";

  constructor(faults: readonly string[]) {
    super(`the environment cannot be used: ${faults.join("; ")}.`);
  }
}

const ROOT = join(import.meta.dirname, "..");

const PREFIX = "TRUST_ATLAS_";

const OURS = ["TRUST_ATLAS_STORE", "TRUST_ATLAS_SHARED"];

const LOG_LEVELS = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

type LogLevel = (typeof LOG_LEVELS)[number];

/** Reads and checks the environment; the only place that does. Throws `ConfigFault` with every fault found. */
export function readConfig(
  environment: Readonly<Record<string, string | undefined>> = process.env,
): Config {
  const faults: string[] = [];
  const port = wholeNumber(environment, "PORT", 8080, 65_535, faults);
  const host = environment["HOST"] || "127.0.0.1";
  const config = {
    port,
    host,
    publicUrl: publicUrl(environment, host, port, faults),
    frameAncestors: frameAncestors(environment, faults),
    corsOrigins: list(environment["CORS_ORIGINS"]) ?? "*",
    trustProxy: trustProxy(environment, faults),
    basemap: basemapSetting(environment, faults),
    clientFolder: join(ROOT, "dist/client"),
    storeFolder: environment["TRUST_ATLAS_STORE"] || join(ROOT, "data/built"),
    version: packageVersion(),
    startedAt: new Date().toISOString(),
    logLevel: oneOf(environment, "LOG_LEVEL", LOG_LEVELS, "info", faults),
    disclosure: oneOf(environment, "DISCLOSURE", DISCLOSURES, "open", faults),
    requestTimeoutMs:
      wholeNumber(environment, "REQUEST_TIMEOUT_MS", 30_000, 600_000, faults) || 30_000,
    shutdownGraceMs: wholeNumber(environment, "SHUTDOWN_GRACE_MS", 8_000, 600_000, faults),
    exportSlots:
      wholeNumber(environment, "EXPORT_CONCURRENCY", 0, 64, faults) ||
      Math.max(1, availableParallelism() - 1),
    exportQueue: wholeNumber(environment, "EXPORT_QUEUE", 8, 1000, faults),
    unknown: Object.keys(environment).filter(
      (name) => name.startsWith(PREFIX) && !OURS.includes(name),
    ),
  } satisfies Config;
  if (faults.length > 0) throw new ConfigFault(faults);
  return Object.freeze(config);
}

type Environment = Readonly<Record<string, string | undefined>>;

function wholeNumber(
  environment: Environment,
  name: string,
  standard: number,
  most: number,
  faults: string[],
): number {
  const text = environment[name];
  if (text === undefined || text === "") return standard;
  if (/^\d{1,9}$/.test(text) && Number(text) <= most) return Number(text);
  faults.push(`${name} is ${quote(text)}, expected a whole number from 0 to ${most}`);
  return standard;
}

function oneOf<T extends string>(
  environment: Environment,
  name: string,
  allowed: readonly T[],
  standard: T,
  faults: string[],
): T {
  const text = environment[name] || standard;
  const known = allowed.find((value) => value === text);
  if (known !== undefined) return known;
  faults.push(`${name} is ${quote(text)}, expected one of ${allowed.join(", ")}`);
  return standard;
}

const LOOPBACK = ["127.0.0.1", "::1", "localhost"];

/** Absolute addresses in answers come from here and never from a request; a service that others can reach must say its own. */
function publicUrl(environment: Environment, host: string, port: number, faults: string[]): string {
  const text = environment["PUBLIC_URL"];
  if (!text) {
    if (!LOOPBACK.includes(host)) {
      faults.push(
        `PUBLIC_URL is not set, expected the address that the world uses, since HOST is ${host}`,
      );
    }
    return `http://localhost:${port}`;
  }
  if (!/^https?:\/\/[^/?#\s]+$/.test(text)) {
    faults.push(
      `PUBLIC_URL is ${quote(text)}, expected scheme and host such as https://atlas.example`,
    );
  }
  return text;
}

function list(text: string | undefined): readonly string[] | null {
  if (!text || text === "*") return null;
  return text.split(/[\s,]+/).filter((part) => part !== "");
}

/** How many proxies stand in front of the service; an address list would let a mistake trust the world. */
function trustProxy(environment: Environment, faults: string[]): false | number {
  const text = environment["TRUST_PROXY"];
  if (!text || text === "off") return false;
  if (/^[1-9]$/.test(text)) return Number(text);
  faults.push(`TRUST_PROXY is ${quote(text)}, expected off or how many proxies there are, 1 to 9`);
  return false;
}

const FRAME_SOURCE = /^(\*|'self'|https?:\/\/[\w.*:-]+)$/;

function frameAncestors(environment: Environment, faults: string[]): readonly string[] {
  const sources = list(environment["FRAME_ANCESTORS"]) ?? ["*"];
  const wrong = sources.filter((source) => !FRAME_SOURCE.test(source));
  if (wrong.length > 0) {
    faults.push(`FRAME_ANCESTORS holds ${quote(wrong.join(" "))}, expected *, 'self' or origins`);
  }
  return sources;
}

function packageVersion(): string {
  const content: unknown = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  const version =
    typeof content === "object" && content !== null && "version" in content ? content.version : "";
  return String(version);
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
