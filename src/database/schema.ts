import type { Kysely, Transaction } from "kysely";
import type {
  AnswerTable,
  FindingTable,
  LayoutAnswerTable,
  LoadedTableTable,
  ReceivedTextTable,
  SubmissionTable,
} from "./tables/collect.ts";
import type { AuditTable, ReviewTable } from "./tables/ground.ts";
import type { ChoiceTable, FigureTable, HoldTable, ReceivedFileTable, SheetCopyTable } from "./tables/observations.ts";
import type { CutTable, ReleaseTable, WrittenPassageTable } from "./tables/publish.ts";
import type { ObjectionTable, SharedCheckTable } from "./tables/verify.ts";

/** Every table, one line each. The room named after it is the only one that writes it. */
export interface Database {
  audit: AuditTable; // identity
  review: ReviewTable; // structure
  received_file: ReceivedFileTable; // observations
  sheet_copy: SheetCopyTable; // observations
  figure: FigureTable; // observations
  hold: HoldTable; // observations
  choice: ChoiceTable; // observations
  submission: SubmissionTable; // collect
  finding: FindingTable; // collect
  answer: AnswerTable; // collect
  received_text: ReceivedTextTable; // collect
  layout_answer: LayoutAnswerTable; // collect
  loaded_table: LoadedTableTable; // collect
  cut: CutTable; // publish
  release: ReleaseTable; // publish
  written_passage: WrittenPassageTable; // publish
  shared_check: SharedCheckTable; // verify
  objection: ObjectionTable; // verify
}

/** What a function that reads asks for. */
export type Db = Kysely<Database>;

/** What a function that writes asks for. A `Tx` will do for a `Db`; a `Db` will not do for a `Tx`. */
export type Tx = Transaction<Database>;

/** The database as the doors hold it: read at will, or write in one transaction, kept whole or not at all. */
export interface Doorway {
  readonly read: Db;
  /** `at` is the moment of the write: later than every cut, and no other write has the same turn. */
  write<T>(body: (tx: Tx, at: Date) => Promise<T>): Promise<T>;
}
