import type { Migration } from "kysely";
import * as m0001 from "./migrations/0001-ground.ts";
import * as m0002 from "./migrations/0002-figures.ts";
import * as m0003 from "./migrations/0003-collect.ts";
import * as m0004 from "./migrations/0004-publish.ts";
import * as m0005 from "./migrations/0005-shared-checks.ts";
import * as m0006 from "./migrations/0006-written-passages.ts";

/** In order. Written once, then frozen: a migration never imports from the rest of src/. */
export const migrations: Record<string, Migration> = {
  "0001-ground": m0001,
  "0002-figures": m0002,
  "0003-collect": m0003,
  "0004-publish": m0004,
  "0005-shared-checks": m0005,
  "0006-written-passages": m0006,
};
