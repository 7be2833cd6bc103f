import type { Actor } from "../identity/actor.ts";

/** Who acts on a command line: `--as <name>`, else the operator of the machine. */
export function actorOf(options: { readonly as?: unknown }): Actor {
  return { id: typeof options.as === "string" && options.as !== "" ? options.as : "operator" };
}
