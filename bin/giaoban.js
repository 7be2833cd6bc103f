#!/usr/bin/env node
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const built = new URL("../dist/cli.js", import.meta.url);
if (existsSync(fileURLToPath(built))) {
  await import(built.href);
} else {
  const vietnamese = !/^en/.test(process.env.LANG ?? "");
  console.error(
    vietnamese
      ? "Chưa có bản dựng. Chạy `npm start` (mở trang web) hoặc `npm run build` trong thư mục của Giao Ban, rồi gọi lại lệnh."
      : "There is no build yet. Run `npm start` (the site) or `npm run build` in Giao Ban's folder, then call this again.",
  );
  process.exitCode = 3;
}
