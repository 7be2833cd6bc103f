import type { TextEvidence } from "../assess/text-evidence.ts";
import type { Lang } from "../base/lang.ts";
import type { Doorway } from "../database/schema.ts";
import type { Structure } from "../structure/structure.ts";

/** Whoever called a command: the language, the folder, and where the words go. */
export type Caller = Pick<Session, "lang" | "cwd" | "out" | "err" | "progress">;

/** An opened home: its database, what figures are about, and where received files lie. */
export interface Home extends Doorway {
  readonly structure: Structure;
  /** The folder of received files. */
  readonly filesFolder: string;
  /** The folder that holds data/ and public/. */
  readonly root: string;
  /** The module that reads files in a process of its own. */
  readonly readerEntry: string;
  /** The module that writes books in a thread of its own; null where there is none. */
  readonly bookEntry: string | null;
  now(): Date;
  /** What texts are judged by; read again when something has been published since. */
  evidence(): Promise<TextEvidence>;
}

/** What a command is given: how to reach the home, where it was called, and where its words go. */
export interface Session {
  readonly lang: Lang;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** Opens the home on the first call; inside a server it is the server's. */
  home(): Promise<Home>;
  /** The module that reads files in a process of its own. */
  readonly readerEntry: string;
  /** What texts are judged by, where it can be had without opening the home. */
  evidence(): Promise<TextEvidence>;
  now(): Date;
  out(text: string): void;
  err(text: string): void;
  /** Tells how far a long work is; replaced by the next call where a person watches. */
  progress(text: string): void;
}

/** 0 done; 1 done, but something needs a person; 2 usage or unknown id; 3 nothing done. */
export type Exit = 0 | 1 | 2 | 3;
