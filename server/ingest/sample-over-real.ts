/** The sample city was given while a real snapshot is current. */
export class SampleOverReal extends Error {
  override readonly name = "SampleOverReal";

  constructor() {
    super(
      "these files are the sample city's, and the current snapshot is real: give another --store, or --fresh to put the sample in its place.",
    );
  }
}
