// npm start: set up what is not, then serve.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { build, install } from "./prepare.mjs";

install();
build();
const bin = fileURLToPath(new URL("../bin/giaoban.js", import.meta.url));
const server = spawn(process.execPath, [bin, "serve", ...process.argv.slice(2)], { stdio: "inherit" });
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => server.kill(signal));
server.on("exit", (code, signal) => process.exit(signal ? 0 : (code ?? 1)));
