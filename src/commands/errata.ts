import { join } from "node:path";
import { langs } from "../base/lang.ts";
import { commandWords } from "../language/command-words.ts";
import { fill } from "../language/sentence.ts";
import { writeErrata } from "../publish/write-errata.ts";
import { formatsIn, outFolder, writeWhole } from "./book.ts";
import { comparedCuts } from "./changes.ts";
import type { Exit, Session } from "./session.ts";

/** `giaoban errata --review <id> --from <n> --to <n> [--format docx,pdf,html] [--out <folder>]` */
export async function showErrata(
  session: Session,
  _positional: string[],
  options: Record<string, string | boolean | undefined>,
): Promise<Exit> {
  const home = await session.home();
  const formats = formatsIn(options.format);
  const { before, after, differences } = await comparedCuts(home, options);
  const files = await writeErrata(before, after, differences, { formats, langs, root: home.root });
  const folder = outFolder(session, options.out);
  for (const { name, bytes } of files) {
    writeWhole(join(folder, name), bytes);
    if (!options.json) session.out(`${fill(commandWords.written, { path: join(folder, name) }, session.lang)}\n`);
  }
  if (options.json) {
    const cuts = { from: before.input.cut?.number ?? null, to: after.input.cut?.number ?? null };
    const paths = files.map(({ name }) => join(folder, name));
    session.out(`${JSON.stringify({ review: after.input.result.review.id, ...cuts, files: paths })}\n`);
  }
  return 0;
}
