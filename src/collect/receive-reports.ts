import { readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { Doorway } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { membersOn } from "../structure/area.ts";
import type { Finding } from "../structure/finding.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import { type Rules, readRules } from "./check-rules.ts";
import { checkReport } from "./checks.ts";
import { importReport } from "./import-report.ts";
import { keepFile } from "./keep-file.ts";
import { readInChildren } from "./read/read-in-child.ts";
import type { ReadReport } from "./read/report.ts";
import { readHistory } from "./read-history.ts";
import { readLayoutAnswers } from "./store.ts";

/** Where reports are received: the database, what figures are about, the folder of files, the reader's module. */
export interface Reception extends Doorway {
  readonly structure: Structure;
  readonly filesFolder: string;
  readonly root: string;
  readonly readerEntry: string;
}

/** What became of one file. `read`: not stored, because it was a trial. */
export interface Received {
  readonly name: string;
  readonly area: string | null;
  readonly state: "stored" | "there" | "read" | "refused" | "area-unclear";
  readonly report: ReadReport;
  readonly findings: readonly Finding[];
}

interface Request {
  readonly review: Review;
  /** Paths. */
  readonly files: readonly string[];
  /** Whose they are, where a person says so. */
  readonly area: string | null;
  /** Read and check, store nothing. */
  readonly dryRun: boolean;
  progress(name: string, done: number): void;
}

/**
 * Reads reports, each in a process of its own, checks them, and stores each that can be read in one transaction. Nothing
 * of a refused file is stored. In the order of `files`.
 */
export async function receiveReports(home: Reception, actor: Actor, request: Request): Promise<Received[]> {
  const { review, files } = request;
  const context = {
    period: review.period,
    members: membersOn(home.structure.geography, review.region, review.geography).map((area) => area.key),
    answers: await readLayoutAnswers(home.read),
  };
  const rules = readRules(readFileSync(join(home.root, "data", "catalogue", "constraints.csv"), "utf8"));
  const received: Received[] = [];
  for await (const { path, report } of readInChildren(files, context, { entry: home.readerEntry })) {
    received.push(await receive(home, actor, { ...request, rules }, path, report));
    request.progress(basename(path), received.length);
  }
  return received;
}

async function receive(
  home: Reception,
  actor: Actor,
  request: Request & { rules: Rules },
  path: string,
  report: ReadReport,
): Promise<Received> {
  const { review, structure } = { review: request.review, structure: home.structure };
  const name = basename(path);
  if (report.status === "refused")
    return { name, area: report.area, state: "refused", report, findings: report.findings };
  const area = request.area ?? report.area;
  const findings = [
    ...report.findings,
    ...checkReport({ ...report, area }, { structure, review, rules: request.rules }),
  ];
  if (area === null) return { name, area, state: "area-unclear", report, findings };
  if (request.dryRun) return { name, area, state: "read", report, findings };
  const bytes = readFileSync(path);
  const sha256 = keepFile(home.filesFolder, bytes);
  const file = { sha256, name, bytes: bytes.length, illustrative: review.illustrative };
  const { submission } = await home.write((tx, at) =>
    importReport(tx, actor, { review, structure, arrival: { file, read: { ...report, area }, findings } }, at),
  );
  return { name, area, state: submission === null ? "there" : "stored", report, findings };
}
