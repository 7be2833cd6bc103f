import { Failure, found } from "../base/failure.ts";
import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import { shortened } from "./kept-check.ts";
import type { Objection } from "./shared-check.ts";
import { addObjection, findSharedCheck } from "./store.ts";

/** Characters of a name or a contact, and of a reason. */
const longest = { name: 200, reason: 4000 } as const;

/**
 * Records an objection to a shared result, which hides it until a person has looked.
 *
 * @throws Failure `not-found` / `result.unknown`, `result.expired`; `invalid` / `objection.incomplete`
 */
export async function objectToCheck(tx: Tx, actor: Actor, objection: Objection, at: Date): Promise<void> {
  const { result } = objection;
  const shared = found(await findSharedCheck(tx, result), "result.unknown", { result });
  if (shared.expires <= at) throw new Failure("not-found", "result.expired", { result });
  const [name, reason] = [objection.name.trim(), objection.reason.trim()];
  if (name === "" || reason === "") throw new Failure("invalid", "objection.incomplete");
  const contact = objection.contact?.trim() || null;
  await addObjection(
    tx,
    {
      result,
      name: shortened(name, longest.name),
      contact: contact && shortened(contact, longest.name),
      reason: shortened(reason, longest.reason),
    },
    at,
  );
  await record(tx, actor, { action: "check.objected", subject: result }, at);
}
