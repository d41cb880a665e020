/** What the publisher has is no longer what we began to read: to be begun anew. */
export class SourceChanged extends Error {
  override readonly name = "SourceChanged";
}
