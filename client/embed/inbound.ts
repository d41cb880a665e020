/** What the page around an embed may ask of it. */
export type Inbound =
  | { readonly kind: "height" }
  | { readonly kind: "theme"; readonly theme: "auto" | "light" | "dark" }
  /** A parameter of the address with its new value, empty to leave it out; the server judges the value as it does every address. */
  | { readonly kind: "address"; readonly name: "areas" | "period"; readonly value: string };

/** Reads a message; null for everything that is none of ours, or that `lock` forbids. */
export function readInbound(data: unknown, lock: string | null): Inbound | null {
  if (typeof data !== "object" || data === null) return null;
  const { type, version, area, period, theme }: Message = data;
  if (version !== 1) return null;
  switch (type) {
    case "trust-atlas:askHeight":
      return { kind: "height" };
    case "trust-atlas:setTheme":
      return themeOf(theme);
    case "trust-atlas:setArea":
      return lock === "all" ? null : addressPart("areas", area);
    case "trust-atlas:setPeriod":
      return lock === "all" || lock === "view" ? null : addressPart("period", period);
    default:
      return null;
  }
}

/** Whatever it is that arrived under these names. */
interface Message {
  readonly type?: unknown;
  readonly version?: unknown;
  readonly area?: unknown;
  readonly period?: unknown;
  readonly theme?: unknown;
}

function themeOf(wanted: unknown): Inbound | null {
  const theme = THEMES.find((own) => own === wanted);
  return theme ? { kind: "theme", theme } : null;
}

const THEMES = ["auto", "light", "dark"] as const;

function addressPart(name: "areas" | "period", value: unknown): Inbound | null {
  return typeof value === "string" && /^[\w.,-]{0,300}$/.test(value)
    ? { kind: "address", name, value }
    : null;
}

/** Whether a page of that origin is one of those that may frame this one, given as sources of a content policy. */
export function isHost(origin: string, hosts: readonly string[], own: string): boolean {
  return hosts.some((source) => {
    if (source === "*") return true;
    if (source === "'self'") return origin === own;
    const [scheme = "", rest = ""] = source.split("://");
    const [host = "", port = ""] = rest.split(":");
    const named = host.startsWith("*.")
      ? `[^/:]+${escaped(host.slice(1))}`
      : host === "*"
        ? "[^/:]+"
        : escaped(host);
    const at = port === "" ? "" : port === "*" ? "(:\\d+)?" : `:${escaped(port)}`;
    return new RegExp(`^${escaped(scheme)}://${named}${at}$`).test(origin);
  });
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
