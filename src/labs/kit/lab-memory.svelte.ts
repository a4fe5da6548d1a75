import { onMount } from "svelte";
import { type Knob, type LabState, settleAll } from "./knobs.ts";
import { inTurn } from "./turns.ts";
import { readState, writeState } from "./url-state.ts";

/** How long the knobs must rest before the URL follows: browsers refuse more than about three changes a second. */
const rest = 400;

/**
 * The memory of one lab on a page: its knobs' values, read from the URL once the page is alive, and written back as they change.
 * Call it while a component is being set up. The first values are those of the table, on the server and in the browser alike.
 */
export const labMemory = <const Knobs extends readonly Knob[]>(slug: string, knobs: Knobs) => {
  const values = $state(settleAll(knobs));
  let live = $state(false);

  const query = (): string => writeState(slug, knobs, { ...values }, location.search);

  // After all parts of the lab: they come alive in the state that the book was built with.
  onMount(() =>
    inTurn(() => {
      Object.assign(values, readState(slug, knobs, location.search));
      live = true;
    }),
  );
  $effect(() => {
    if (!live) return;
    const next = query();
    const timer = setTimeout(() => {
      if (next !== location.search) history.replaceState(history.state, "", location.pathname + next + location.hash);
    }, rest);
    return () => clearTimeout(timer);
  });

  return {
    values: values as LabState<Knobs>,
    /** false on the server and until the lab reacts */
    get live(): boolean {
      return live;
    },
    /** Back to the first values. */
    reset: (): void => {
      Object.assign(values, settleAll(knobs));
    },
    /** The address that shows the present state. */
    link: (): string => location.origin + location.pathname + query() + location.hash,
  };
};
export type LabMemory = Pick<ReturnType<typeof labMemory>, "live" | "reset" | "link">;
