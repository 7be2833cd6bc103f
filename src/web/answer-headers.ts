import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { createMiddleware } from "hono/factory";
import type { Env } from "./env.ts";

const policy = [
  "default-src 'none'",
  "style-src 'self'",
  "script-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** What every answer carries: nothing from elsewhere, no inline script or style, no frame, no sniffing. */
export const guarded = createMiddleware<Env>(async (c, next) => {
  await next();
  c.header("content-security-policy", policy);
  c.header("x-content-type-options", "nosniff");
  c.header("referrer-policy", "strict-origin-when-cross-origin");
  c.header("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
  c.header("cross-origin-opener-policy", "same-origin");
  c.header("cross-origin-resource-policy", "same-origin");
});

/** A release of a cut never changes, so its pages may be kept anywhere; everything else is asked about again. */
export const cached = createMiddleware<Env>(async (c, next) => {
  await next();
  if (c.req.method !== "GET" || c.res.status !== 200 || c.res.headers.has("cache-control")) return;
  const bytes = new Uint8Array(await c.res.clone().arrayBuffer());
  const tag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 27)}"`;
  const immutable = /^\/reviews\/[^/]+\/\d+(?:[./]|$)/.test(c.var.path);
  c.header("cache-control", immutable ? "public, max-age=604800, stale-while-revalidate=31536000" : "public, no-cache");
  c.header("etag", tag);
  if (sameTag(c.req.header("if-none-match"), tag)) c.res = new Response(null, { status: 304, headers: c.res.headers });
});

function sameTag(asked: string | undefined, tag: string): boolean {
  return asked?.split(",").some((one) => one.trim().replace(/^W\//, "") === tag) ?? false;
}

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);
const textual = /^(?:text\/|application\/(?:json|javascript)|image\/svg\+xml)/;
/** Quick enough for a page at each request; assets are small and kept by the browser. */
const quality = 5;

/** Packs text for the way: Brotli where the browser takes it, else gzip. */
export const packed = createMiddleware<Env>(async (c, next) => {
  await next();
  const accepts = c.req.header("accept-encoding") ?? "";
  const type = c.res.headers.get("content-type") ?? "";
  if (c.req.method === "HEAD" || c.res.body === null || !textual.test(type) || c.res.headers.has("content-encoding"))
    return;
  c.res.headers.append("vary", "accept-encoding");
  const encoding = /\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : null;
  if (encoding === null) return;
  const bytes = new Uint8Array(await c.res.arrayBuffer());
  const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const small = encoding === "br" ? await brotli(bytes, { params }) : await zip(bytes);
  const headers = new Headers(c.res.headers);
  headers.set("content-encoding", encoding);
  headers.delete("content-length");
  c.res = new Response(new Uint8Array(small), { status: c.res.status, headers });
});
