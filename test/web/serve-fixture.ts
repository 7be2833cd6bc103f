import { serve } from "@hono/node-server";
import { createApp } from "../../src/web/app.tsx";
import { readAssets } from "../../src/web/assets.ts";
import { buildAssets } from "../../src/web/build-assets.ts";
import { givenFixture } from "./fixture.ts";

// The site over the fixture, for looking at: npx tsx test/web/serve-fixture.ts [port]
const folder = "dist/assets";
await buildAssets("src/web", folder);
const port = Number(process.argv[2] ?? 2829);
const given = givenFixture(readAssets(folder), undefined, (error) => console.error(error));
serve({ fetch: createApp(given).fetch, port }, () => console.log(`http://localhost:${port}/`));
