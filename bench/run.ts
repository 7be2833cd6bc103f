import { benchChecking } from "./check-texts.ts";
import { benchPipeline } from "./pipeline.ts";
import { benchReading } from "./read-reports.ts";
import { benchReviewPage } from "./review-page.ts";

// npm run bench [reading|pipeline|page|check]: ratios measured side by side in one run. Build first.
const which = process.argv[2];
if (!which || which === "reading") await benchReading();
if (!which || which === "pipeline") benchPipeline();
if (!which || which === "check") benchChecking();
if (!which || which === "page") {
  const { startPostgres } = await import("../scripts/postgres.mjs");
  const server = await startPostgres();
  await benchReviewPage("url" in server ? server.url : undefined, Number(process.env.FIGURES ?? 3_000_000));
  if ("stop" in server) await server.stop();
}
