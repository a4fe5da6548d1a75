/**
 * For `npm run check:types` alone, which reads `.ts` and no components: what a component's file exports, without its
 * properties. `npm run check:components` reads the components themselves, and this file not.
 */
declare module "*.astro" {
  import type { AstroComponentFactory } from "astro/runtime/server/index.js";

  const component: AstroComponentFactory;
  export default component;
}
declare module "*.svelte" {
  import type { Component } from "svelte";

  const component: Component<Record<string, unknown>>;
  export default component;
}
