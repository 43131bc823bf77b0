import path from "node:path";
import { SECURITY_HEADERS, securityHeadersOf } from "./policy.ts";

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".ico": "image/x-icon",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".kvali": "application/octet-stream",
  ".mjs": "text/javascript; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".wasm": "application/wasm",
  ".webmanifest": "application/manifest+json",
  ".woff2": "font/woff2",
};

export function contentType(file: string): string {
  return CONTENT_TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream";
}

/**
 * The file of the built window that a request means, or null when it means none. `target` is a path as it
 * was asked for ("/assets/a.js?v=1"), not yet decoded. The answer is always one of `known`, which lists
 * every file there is ("/index.html", "/assets/a.js"): no way of writing a path leads out of that list.
 */
export function windowFile(target: string, known: ReadonlySet<string>): string | null {
  const [raw = ""] = target.split(/[?#]/, 1);
  const asked = decoded(raw);
  if (asked === null || !asked.startsWith("/") || /[\\\0%]/.test(asked)) return null;
  if (asked.split("/").some((part) => part === "." || part === "..")) return null;
  const file = asked === "/" ? "/index.html" : asked;
  return known.has(file) ? file : null;
}

/** What to answer to a request for a file of the window. */
export type WindowAnswer = {
  readonly status: 200 | 404 | 405;
  readonly file: string | null;
  readonly headers: Readonly<Record<string, string>>;
};

export function windowAnswer(method: string, target: string, known: ReadonlySet<string>): WindowAnswer {
  const plain = { ...SECURITY_HEADERS, "Content-Type": "text/plain; charset=utf-8" };
  if (method !== "GET" && method !== "HEAD") return { status: 405, file: null, headers: plain };
  const file = windowFile(target, known);
  if (!file) return { status: 404, file: null, headers: plain };
  return { status: 200, file, headers: { ...securityHeadersOf(file), "Content-Type": contentType(file) } };
}

function decoded(raw: string): string | null {
  try {
    return decodeURIComponent(raw);
  } catch {
    return null;
  }
}
