import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { addEditions, loadOfficial } from "./collect/load-official.ts";
import { readConfig } from "./config.ts";
import { doorway, packEmbedded } from "./database/connect.ts";
import { system } from "./home.ts";
import { readStructure } from "./structure/read-structure.ts";

// Run by the build: a database with the editions and the official figures, which new homes begin as. Loading them takes
// longer than unpacking it; a home without it loads them itself.
const { root } = readConfig(process.env, process.cwd());
const structure = readStructure(join(root, "data", "catalogue"));
const packed = await packEmbedded(async (db) => {
  const door = doorway(db, () => new Date());
  await addEditions(door, system, structure);
  await loadOfficial(door, system, structure, join(root, "data"), () => {});
});
writeFileSync(join(root, "dist", "database.tar.gz"), packed);
