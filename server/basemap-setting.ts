import type { Basemap } from "../geo/wire/basemap.ts";

type Environment = Readonly<Record<string, string | undefined>>;

const KINDS = [
  { name: "BASEMAP_STYLE_URL", kind: "style" },
  { name: "BASEMAP_PMTILES", kind: "pmtiles" },
] as const;

/** The basemap that the environment names; null when it names none. What is wrong with it is added to `faults`. */
export function basemapSetting(environment: Environment, faults: string[]): Basemap | null {
  const attribution = environment["BASEMAP_ATTRIBUTION"] ?? "";
  const given = KINDS.flatMap(({ name, kind }) => {
    const address = environment[name];
    return address ? [{ name, kind, address }] : [];
  });
  for (const { name, kind, address } of given) {
    if (!isAddress(address)) faults.push(`${name} is ${quote(address)}, expected ${ADDRESS}`);
    else if (kind === "pmtiles" && !/^[^?]+\.pmtiles(\?|$)/.test(address)) {
      faults.push(`${name} is ${quote(address)}, expected the address of a .pmtiles archive`);
    }
  }
  if (given.length > 1) {
    faults.push("BASEMAP_STYLE_URL and BASEMAP_PMTILES are both set, expected at most one of them");
  }
  const basemap = given[0];
  if (basemap) checkAttribution(attribution, faults);
  else if (attribution) {
    faults.push(
      "BASEMAP_ATTRIBUTION is set, expected BASEMAP_STYLE_URL or BASEMAP_PMTILES beside it",
    );
  }
  return basemap ? { kind: basemap.kind, address: basemap.address, attribution } : null;
}

const ADDRESS =
  "an https address without a user's name, or a path on the service's own origin such as /basemap/style.json";

const PATH = /^\/(?!\/)[^\s\\"'<>#]*$/;

/** Plain http is for trying things out on one machine. */
const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

function isAddress(text: string): boolean {
  if (PATH.test(text)) return true;
  if (!/^https?:\/\/[^\s\\"'<>#]+$/.test(text) || !URL.canParse(text)) return false;
  const { protocol, hostname, username, password } = new URL(text);
  if (username !== "" || password !== "") return false;
  return protocol === "https:" || LOOPBACK.includes(hostname);
}

const LONGEST = 300;

function checkAttribution(text: string, faults: string[]): void {
  if (text.trim() === "") {
    faults.push("BASEMAP_ATTRIBUTION is not set, expected the basemap's credit line");
  } else if (text.length > LONGEST || /[<>\p{Cc}]/u.test(text)) {
    faults.push(
      `BASEMAP_ATTRIBUTION is ${quote(text)}, expected a line of at most ${LONGEST} characters without HTML, links as [text](https://...)`,
    );
  }
}

function quote(text: string): string {
  return JSON.stringify(text.slice(0, 80));
}
