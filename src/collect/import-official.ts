import type { Tx } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { record } from "../identity/store.ts";
import { addFigures, addFile, findFile } from "../observations/store.ts";
import type { OfficialFigures } from "./read/official-figures.ts";
import { saveLoadedTable } from "./store.ts";

/** An official table or workbook that was read, ready to be stored. */
export interface OfficialArrival {
  readonly file: { readonly sha256: string; readonly name: string; readonly bytes: number };
  readonly read: OfficialFigures;
  /** The name and hash under which it comes with the system, if it does: the next start then knows that it is in. */
  readonly comesAs?: { readonly name: string; readonly sha256: string };
}

/**
 * Stores what an official table or workbook says, as new vintages of its producer. A file that is in changes nothing.
 *
 * @returns whether it was new
 */
export async function importOfficial(tx: Tx, actor: Actor, arrival: OfficialArrival, at: Date): Promise<boolean> {
  const { file, read, comesAs } = arrival;
  const isNew = (await findFile(tx, file.sha256)) === undefined;
  if (isNew) {
    await addFile(tx, { ...file, illustrative: false, receivedAt: at, actor: actor.id });
    await addFigures(
      tx,
      read.figures.map((figure, index) => {
        const source = read.sources[index];
        return source ? { ...figure, origin: { ...figure.origin, source } } : figure;
      }),
      at,
    );
    const details = { sha256: file.sha256, figures: read.figures.length };
    await record(tx, actor, { action: "official.imported", subject: file.name, details }, at);
  }
  if (comesAs) await saveLoadedTable(tx, { ...comesAs, figures: read.figures.length }, at);
  return isNew;
}
