/** A map that forgets what was used longest ago once its entries weigh more than it may hold. */
export interface LruCache<V> {
  get(key: string): V | undefined;
  /** Keeps a value of that weight (bytes, cells); one heavier than the whole cache is not kept. */
  set(key: string, value: V, weight: number): void;
  delete(key: string): void;
}

export function createLruCache<V>(capacity: number): LruCache<V> {
  const entries = new Map<string, { value: V; weight: number }>();
  let held = 0;
  const drop = (key: string) => {
    held -= entries.get(key)?.weight ?? 0;
    entries.delete(key);
  };
  return {
    delete: drop,
    get: (key) => {
      const entry = entries.get(key);
      if (!entry) return undefined;
      // A Map lists its keys in the order they were set: setting anew makes this one the youngest.
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set: (key, value, weight) => {
      drop(key);
      if (weight > capacity) return;
      entries.set(key, { value, weight });
      held += weight;
      for (const oldest of entries.keys()) {
        if (held <= capacity) break;
        drop(oldest);
      }
    },
  };
}
