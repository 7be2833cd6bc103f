import { freshFolder, timed } from "./side.ts";

/** From 28 files to the books in both languages: a home that is not there yet, each step a command of its own. */
export function benchPipeline(): void {
  const env = { GIAOBAN_HOME: freshFolder("home"), DATABASE_URL: "" };
  const out = freshFolder("books");
  const sample = "data/review-2024-h1";
  const giaoban = (...args: string[]) => timed(process.execPath, ["bin/giaoban.js", ...args], env);
  const steps = {
    import: giaoban("import", `${sample}/files`, "--review", "X-2024", "--corrections", `${sample}/corrections.csv`),
    cut: giaoban("cut", "X-2024"),
    book: giaoban("book", "X-2024", "--cut", "1", "--format", "docx,pdf,html", "--out", out),
  };
  const idle = giaoban("reviews");
  const total = steps.import + steps.cut + steps.book;
  const told = Object.entries(steps).map(([step, seconds]) => `${step} ${seconds.toFixed(1)} s`);
  console.log(`28 reports → DOCX, PDF, HTML in two languages: ${total.toFixed(1)} s (${told.join(", ")})`);
  console.log(`of which opening the database three times: ${(3 * idle).toFixed(1)} s`);
}
