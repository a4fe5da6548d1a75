import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { trainedModels } from "../../../../src/labs/kit/trained-models.ts";
import { unpackWeights } from "../../../../src/small-language/quantize-weights.ts";

const host = (answer: (address: URL) => Response) => {
  const asked: string[] = [];
  const fetched = async (address: URL): Promise<Response> => {
    asked.push(address.pathname.replace(/.*\//, ""));
    return answer(address);
  };
  return { asked, fetched };
};
const fromDisk = (address: URL): Response => new Response(readFileSync(address));

describe("the trained models of labs", () => {
  it("are those of the experiments, each loaded once", async () => {
    const { asked, fetched } = host(fromDisk);
    const modelOf = trainedModels((bytes) => unpackWeights(bytes).layout.config.width, fetched);
    expect(await Promise.all(["w16-l2", "w32-l3", "w72-l4", "w16-l2"].map(modelOf))).toEqual([16, 32, 72, 16]);
    expect(asked).toEqual(["w16-l2.int8", "w32-l3.int8", "w72-l4.int8"]);
  });
  it("can be asked for again after a failure", async () => {
    let online = false;
    const { fetched } = host((address) => (online ? fromDisk(address) : new Response("", { status: 404 })));
    const modelOf = trainedModels((bytes) => bytes.length, fetched);
    await expect(modelOf("w16-l2")).rejects.toThrow(/404 for .*w16-l2\.int8, expected weights/);
    online = true;
    expect(await modelOf("w16-l2")).toBeGreaterThan(10_000);
  });
  it.each(["w4-l1", "toString", "__proto__", "../secret", ""])("refuses the name %j", async (name) => {
    const { asked, fetched } = host(fromDisk);
    await expect(trainedModels((bytes) => bytes, fetched)(name)).rejects.toThrow(/Unexpected model/);
    expect(asked).toEqual([]);
  });
});
