/** A snapshot that cannot be served: a file is missing or changed, or its format is another. */
export class SnapshotUnusable extends Error {
  override readonly name = "SnapshotUnusable";
  readonly id: string;

  constructor(id: string, fault: string) {
    super(`snapshot ${id} cannot be used: ${fault}.`);
    this.id = id;
  }
}
