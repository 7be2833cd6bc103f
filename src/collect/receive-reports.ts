import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Doorway } from "../database/schema.ts";
import type { Actor } from "../identity/actor.ts";
import { findFile } from "../observations/store.ts";
import { membersOn } from "../structure/area.ts";
import type { Finding } from "../structure/finding.ts";
import type { Review } from "../structure/review.ts";
import type { Structure } from "../structure/structure.ts";
import { type Rules, readRules } from "./check-rules.ts";
import { checkReport } from "./checks.ts";
import { importReport } from "./import-report.ts";
import { filePath, keepFile, removeFile } from "./keep-file.ts";
import { type FileToRead, readInChildren } from "./read/read-in-child.ts";
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

/** What became of one file. `read`: not stored, because it was a trial. `unread`: kept, but a scan without words. */
export interface Received {
  readonly name: string;
  readonly area: string | null;
  readonly state: "stored" | "there" | "read" | "unread" | "refused" | "area-unclear";
  readonly report: ReadReport;
  readonly findings: readonly Finding[];
}

interface Request {
  readonly review: Review;
  readonly files: readonly FileToRead[];
  /** Whose they are, where a person says so. */
  readonly area: string | null;
  /** Read and check, store nothing. */
  readonly dryRun: boolean;
  /** The files are in already and are read anew, because a person has answered what was asked about their layout. */
  readonly again?: boolean;
  progress(name: string, done: number): void;
}

/** A bigger file is not copied before it is read: the reader refuses it by its size. */
const copiedAtMost = 64 * 2 ** 20;

const scan = "file.scan-unread";

/**
 * Reads reports, each in a process of its own, checks them, and stores each that can be read in one transaction. Nothing
 * of a refused file is stored. In the order of `files`.
 */
export async function receiveReports(home: Reception, actor: Actor, request: Request): Promise<Received[]> {
  const { review, files, area } = request;
  const context = {
    structure: home.structure,
    period: review.period,
    members: membersOn(home.structure.geography, review.region, review.geography).map((one) => one.key),
    answers: await readLayoutAnswers(home.read),
    ...(area === null ? {} : { area }),
  };
  const rules = readRules(readFileSync(join(home.root, "data", "catalogue", "constraints.csv"), "utf8"));
  const kept = files.map((file) => (request.dryRun ? file : keep(home.filesFolder, file)));
  const received: Received[] = [];
  for await (const file of readInChildren(kept, context, { entry: home.readerEntry })) {
    const keptFile: Kept = kept[received.length] ?? file;
    const one = await receive(home, actor, { ...request, rules }, { ...keptFile, report: file.report });
    if (one.state === "refused" || one.state === "area-unclear") await forget(home, keptFile);
    received.push(one);
    request.progress(file.name, received.length);
  }
  return received;
}

type Kept = FileToRead & { readonly sha256?: string };

/** Copies a file into the folder before it is read, so that what is read is what is kept. */
function keep(folder: string, { path, name }: FileToRead): Kept {
  if (statSync(path).size > copiedAtMost) return { path, name };
  const sha256 = keepFile(folder, readFileSync(path));
  return { path: filePath(folder, sha256), name, sha256 };
}

/** Takes the copy of a refused file away again, unless it came in before. */
async function forget(home: Reception, file: Kept | undefined): Promise<void> {
  if (!file?.sha256 || (await findFile(home.read, file.sha256))) return;
  removeFile(home.filesFolder, file.sha256);
}

async function receive(
  home: Reception,
  actor: Actor,
  request: Request & { rules: Rules },
  { path, name, report, sha256 = "" }: Kept & { report: ReadReport },
): Promise<Received> {
  const { review, rules } = request;
  const { structure } = home;
  const isScan = report.status === "refused" && report.reason === scan;
  const area = request.area ?? report.area;
  if (report.status === "refused" && !isScan)
    return { name, area, state: "refused", report, findings: report.findings };
  if (area === null) return { name, area, state: "area-unclear", report, findings: report.findings };
  const history = await readHistory(home.read, { structure, review, report, area });
  const checked = isScan ? [unread] : checkReport({ ...report, area }, { structure, review, rules, history });
  const findings = [...report.findings, ...checked];
  if (request.dryRun) return { name, area, state: isScan ? "unread" : "read", report, findings };
  const bytes = statSync(path).size;
  const arrival = {
    file: { sha256, name, bytes, illustrative: review.illustrative },
    read: { ...report, area },
    findings,
    again: request.again === true,
  };
  const { submission } = await home.write((tx, at) => importReport(tx, actor, { review, structure, arrival }, at));
  return { name, area, state: submission === null ? "there" : isScan ? "unread" : "stored", report, findings };
}

/** A scan is kept, and someone must send or type its figures. */
const unread: Finding = { code: "scan-unread", severity: "warning", sheet: "", cell: "", printed: "", facts: {} };
