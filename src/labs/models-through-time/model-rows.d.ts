declare module "groundwork:model-rows" {
  /** Rows of content/data/models.yaml by id; tags/lab-data.ts makes them. */
  const models: ReadonlyMap<string, import("./row.ts").Row>;
  export default models;
}
