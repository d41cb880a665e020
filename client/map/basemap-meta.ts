/** The element in which the page says that its operator has put a basemap under the map; null where there is none. */
export function basemapMeta(): HTMLMetaElement | null {
  return document.querySelector<HTMLMetaElement>('meta[name="basemap"]');
}
