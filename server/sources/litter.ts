/** Why a file met in a folder or archive is passed over as no data at all; null when it should be looked at. */
export function litterReason(path: string): string | null {
  const parts = path.split("/");
  const name = (parts.at(-1) ?? "").toLowerCase();
  if (parts.includes("__MACOSX") || name.startsWith("._")) return "macOS side file";
  if (parts.some((part) => part.startsWith(".") && part !== "." && part !== "..")) {
    return "hidden file";
  }
  if (name === "thumbs.db" || name === "desktop.ini") return "Windows side file";
  if (/\.(sbn|sbx|atx|ain|aih|ixs|mxs|fbn|fbx|qix|qpj|shp\.xml|shp\.iso\.xml)$/.test(name)) {
    return "shapefile side file that is not needed";
  }
  if (/^(readme|licen[cs]e|copying)\b/.test(name) || /\.(md|txt)$/.test(name)) {
    return "notes, not data";
  }
  return null;
}
