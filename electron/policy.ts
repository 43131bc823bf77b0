import type { BrowserWindowConstructorOptions } from "electron";

/** Where the window lives in Electron. It is the origin of the browser's storage: changing it orphans every database. */
export const APP_SCHEME = "app";
export const APP_HOST = "kvali";
export const APP_ADDRESS = `${APP_SCHEME}://${APP_HOST}/`;

/**
 * What the window's scheme allows: what a web page may do, and no more (it cannot bypass the policy below). What was
 * compiled of the program is kept beside it, so that the next start need not compile it again.
 */
export const APP_SCHEME_PRIVILEGES = {
  standard: true,
  secure: true,
  supportFetchAPI: true,
  stream: true,
  codeCache: true,
} as const;

/** The window runs what was built with it, talks to nobody else, and shows pictures it made itself. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "media-src 'self' blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-src 'none'",
  "frame-ancestors 'none'",
].join("; ");

/**
 * The worker that reads projects of other programs, as it is built. SQLite is wasm, which is compiled there and nowhere else.
 */
const PROJECT_READER = /^\/assets\/read-project\.worker-[\w-]+\.js$/;

/**
 * What that worker may: run scripts that were built with it, and compile wasm, which stands in one of them. It may fetch nothing and start
 * nothing, since what it reads came from elsewhere.
 */
export const PROJECT_READER_POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** The headers of a file of the window: all are the same, but for the policy of the one worker. */
export function securityHeadersOf(file: string): Readonly<Record<string, string>> {
  if (!PROJECT_READER.test(file)) return SECURITY_HEADERS;
  return { ...SECURITY_HEADERS, "Content-Security-Policy": PROJECT_READER_POLICY };
}

/** Goes with every answer of both hosts. Nothing is cached: what passes here is interviews. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  "Content-Security-Policy": CONTENT_SECURITY_POLICY,
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy":
    "camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "DENY",
  "Cache-Control": "no-store",
};

/** The options of the one window; `preload` is the path of the built preload. */
export function windowOptions(preload: string) {
  return {
    width: 1440,
    height: 900,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: "Kvali",
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Chromium fetches its dictionaries from a server.
      spellcheck: false,
    },
  } satisfies BrowserWindowConstructorOptions;
}

const PERMITTED: ReadonlySet<string> = new Set(["clipboard-read", "clipboard-sanitized-write", "fullscreen"]);

/** The permissions that the window gets: to take in a transcript that was copied, to copy a quote and to fill the screen. */
export function isPermitted(permission: string): boolean {
  return PERMITTED.has(permission);
}

/** Whether the window may go to an address: to its own only, by a link, a script or a redirect. */
export function mayNavigate(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, host, username, password } = new URL(address);
  return protocol === `${APP_SCHEME}:` && host === APP_HOST && username === "" && password === "";
}
