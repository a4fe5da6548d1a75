declare module "groundwork:model-rows" {
  /** Rows of content/data/models.yaml; tags/lab-data.ts makes them. */
  const rows: readonly import("./row.ts").Row[];
  export default rows;
}
