import type { Engine } from "./engine.ts";
import type { Host } from "./host.ts";
import { type Complaint, complaintsKey } from "./listener.ts";

const different = (list: readonly Complaint[]): Complaint[] => [
  ...new Map(list.map((complaint) => [`${complaint.kind} ${complaint.text}`, complaint])).values(),
];

/** All that the page, the browser and its reports complained of since the last call, each once. */
export const takeComplaints = async (engine: Engine, host: Host): Promise<Complaint[]> => {
  const kept = await engine.evaluate((key) => {
    const list = sessionStorage.getItem(key) ?? "[]";
    sessionStorage.removeItem(key);
    return list;
  }, complaintsKey);
  return different([
    ...(JSON.parse(kept) as Complaint[]),
    ...engine.heard().map((text) => ({ kind: "error" as const, text })),
    ...host.reports.splice(0).map((text) => ({ kind: "violation" as const, text })),
  ]);
};
