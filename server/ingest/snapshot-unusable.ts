/** A snapshot that cannot be served or built on: a file is missing or changed, its format is another, or CURRENT names none. */
export class SnapshotUnusable extends Error {
  override readonly name = "SnapshotUnusable";
  readonly id: string;

  constructor(id: string, fault: string) {
    super(`snapshot ${id} cannot be used: ${fault}.`);
    this.id = id;
  }
}
