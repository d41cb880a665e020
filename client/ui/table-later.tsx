import { later } from "./later.tsx";

/** The table, fetched when it is first opened; its place is kept meanwhile. */
export const TableLater = later(
  async () => (await import("./area-table.tsx")).AreaTable,
  <section class="table" aria-busy="true" />,
);
