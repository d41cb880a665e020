/** A frame is given no less and no more than this, in pixels, whatever it asks for. */
const LEAST = 120;
const MOST = 6000;

/** The height that a message of an embed asks for, in whole pixels within limits; null where it is no such message. */
export function frameHeight(data: unknown): number | null {
  if (typeof data !== "object" || data === null) return null;
  if (!("type" in data && "version" in data && "height" in data)) return null;
  const { type, version, height } = data;
  if (type !== "trust-atlas:height" || version !== 1) return null;
  if (typeof height !== "number" || !Number.isFinite(height)) return null;
  return Math.min(MOST, Math.max(LEAST, Math.ceil(height)));
}
