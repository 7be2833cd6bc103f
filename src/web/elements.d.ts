import type { JSX } from "hono/jsx";

type Attributes = JSX.IntrinsicElements["div"];

/** The pages' own elements: without script they are plain boxes round what they hold. */
declare module "hono/jsx" {
  namespace JSX {
    interface IntrinsicElements {
      "giaoban-theme": Attributes;
      "giaoban-table": Attributes;
    }
  }
}
