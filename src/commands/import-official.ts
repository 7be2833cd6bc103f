import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { importOfficial } from "../collect/import-official.ts";
import { hashOf, keepFile } from "../collect/keep-file.ts";
import { readOfficialRules } from "../collect/read/official-rules.ts";
import { readOfficialInChild } from "../collect/read/read-in-child.ts";
import { commandWords } from "../language/command-words.ts";
import { failures } from "../language/failures.ts";
import { fill } from "../language/sentence.ts";
import { actorOf } from "./actor.ts";
import type { Exit, Session } from "./session.ts";

/** `giaoban import <file>… --producer gso|customs|press`: official workbooks, and tables in our own columns. */
export async function importOfficialFiles(
  session: Session,
  files: readonly string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Exit> {
  const home = await session.home();
  const actor = actorOf(options);
  const rules = readOfficialRules(join(home.root, "data", "catalogue"));
  const rows: Row[] = [];
  for (const path of files) {
    const bytes = readFileSync(path);
    const name = basename(path);
    const sha256 = hashOf(bytes);
    const reading = { fileName: name, file: sha256, structure: home.structure, rules };
    const read = await readOfficialInChild(path, reading, { entry: home.readerEntry });
    let stored = false;
    if (read.status === "read" && options.dryRun !== true) {
      keepFile(home.filesFolder, bytes);
      const file = { sha256, name, bytes: bytes.length };
      stored = await home.write((tx, at) => importOfficial(tx, actor, { file, read }, at));
    }
    const row = { file: name, status: read.status, reason: read.reason, figures: read.figures.length, stored };
    rows.push(row);
    if (!options.json) session.out(`${officialLine(session, row, options.dryRun === true)}\n`);
  }
  if (options.json) session.out(`${JSON.stringify({ files: rows })}\n`);
  const refused = rows.filter((row) => row.status === "refused").length;
  return refused === 0 ? 0 : refused === rows.length ? 3 : 1;
}

interface Row {
  readonly file: string;
  readonly status: string;
  readonly reason: string | null;
  readonly figures: number;
  readonly stored: boolean;
}

function officialLine({ lang }: Session, { file, reason, figures, stored }: Row, dryRun: boolean): string {
  const sentence = reason === null ? undefined : failures[reason];
  if (sentence) return `${file}: ${fill(sentence, { file }, lang)}`;
  const state = dryRun ? commandWords.stateRead : stored ? commandWords.stateStored : commandWords.stateThere;
  return `${fill(commandWords.officialLoaded, { name: file, figures: String(figures) }, lang)} (${state[lang]})`;
}
