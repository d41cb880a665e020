/** Nothing can be shown of what was given: there were no police records, or no boundaries to place them in. */
export class NoEvents extends Error {
  override readonly name = "NoEvents";

  constructor(hasEvents: boolean) {
    super(
      hasEvents
        ? "expected boundaries to place the events in, found none: give a borough or ward boundary file too."
        : "expected police.uk street or stop-and-search files with usable rows, found none.",
    );
  }
}
