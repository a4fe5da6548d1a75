/** Where the weights lie; written out one by one, so that the build finds the files. */
const addresses: Readonly<Record<string, URL>> = {
  "w16-l2": new URL("../../small-language/weights/w16-l2.int8", import.meta.url),
  "w32-l3": new URL("../../small-language/weights/w32-l3.int8", import.meta.url),
  "w72-l4": new URL("../../small-language/weights/w72-l4.int8", import.meta.url),
};

/**
 * The trained models of the small language, by name of their file: a worker loads one when it is first asked for, and keeps it.
 * @param open what the lab makes of the bytes of a file
 * @returns rejects when the name is unknown, or the file cannot be had or opened; the next call tries anew
 */
export const trainedModels = <Model>(
  open: (bytes: Uint8Array) => Model,
  fetched: (address: URL) => Promise<Response> = fetch,
): ((name: string) => Promise<Model>) => {
  const models = new Map<string, Promise<Model>>();
  const load = async (name: string): Promise<Model> => {
    const address = Object.hasOwn(addresses, name) ? addresses[name] : undefined;
    if (!address) throw new Error(`Unexpected model ${name}, expected one of ${Object.keys(addresses).join(", ")}.`);
    const response = await fetched(address);
    if (!response.ok)
      throw new Error(`Unexpected answer ${response.status} for ${address.pathname}, expected weights.`);
    return open(new Uint8Array(await response.arrayBuffer()));
  };
  return (name) => {
    const known = models.get(name) ?? load(name);
    models.set(name, known);
    // What failed once may succeed later: the reader may be online again.
    known.catch(() => models.delete(name));
    return known;
  };
};
