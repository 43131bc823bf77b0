import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  APP_ADDRESS,
  APP_SCHEME_PRIVILEGES,
  CONTENT_SECURITY_POLICY,
  isPermitted,
  mayNavigate,
  PROJECT_READER_POLICY,
  SECURITY_HEADERS,
  securityHeadersOf,
  windowOptions,
} from "../../electron/policy.ts";

const root = path.resolve(import.meta.dirname, "../..");

describe("the window", () => {
  it("is shut off from Node and from everything it does not need", () =>
    expect(windowOptions("/out/preload.cjs").webPreferences).toEqual({
      preload: "/out/preload.cjs",
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
      spellcheck: false,
    }));

  it("has a scheme that may no more than a web page", () =>
    expect(APP_SCHEME_PRIVILEGES).toEqual({
      standard: true,
      secure: true,
      supportFetchAPI: true,
      stream: true,
      codeCache: true,
    }));
});

describe("what the page may ask for", () => {
  const declared = readFileSync(path.join(root, "node_modules/electron/electron.d.ts"), "utf8");
  const names = [...declared.matchAll(/\bpermission: ((?:'[\w-]+' \| )*'[\w-]+')/g)].flatMap(
    ([, union = ""]) => [...union.matchAll(/'([\w-]+)'/g)].map(([, name = ""]) => name),
  );
  const permissions = [...new Set(names)].sort();

  it("is, of all that Electron knows, to paste, to copy and to fill the screen", () => {
    expect(permissions.length).toBeGreaterThan(30);
    expect(permissions.filter(isPermitted)).toEqual([
      "clipboard-read",
      "clipboard-sanitized-write",
      "fullscreen",
    ]);
  });

  it("is nothing that Electron does not know yet", () => expect(isPermitted("mind-reading")).toBe(false));
});

describe("where the window may go", () => {
  it.each([APP_ADDRESS, `${APP_ADDRESS}index.html#/quotes`])("home: %s", (address) =>
    expect(mayNavigate(address)).toBe(true),
  );

  it.each([
    "https://example.org/",
    "http://127.0.0.1:4875/",
    "file:///etc/passwd",
    "about:blank",
    "data:text/html,x",
    "javascript:alert(1)",
    "blob:app://kvali/1",
    "app://kvali.example.org/",
    "app://kvali@example.org/",
    "app://user@kvali/",
    "app://user:word@kvali/",
    "app://kvali:80/",
    "app:kvali/",
    "app:///kvali/",
    "https://example.org/?next=app://kvali/",
    "app2://kvali/",
    "kvali",
    "",
  ])("not: %j", (address) => expect(mayNavigate(address)).toBe(false));

  it("never to an address of the web, however it is written (seed 16)", () =>
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true, withQueryParameters: true }), (address) => {
        expect(mayNavigate(address)).toBe(false);
      }),
      { seed: 16 },
    ));
});

describe("the content security policy", () => {
  it("is this one, word for word", () =>
    expect(CONTENT_SECURITY_POLICY).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-src 'none'; frame-ancestors 'none'",
    ));

  it("is a narrower one for the worker that reads projects, which may compile wasm, and for nothing else", () => {
    expect(PROJECT_READER_POLICY).toBe(
      "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    const worker = securityHeadersOf("/assets/read-project.worker-Ch6NSQ1R.js");
    expect(worker).toEqual({ ...SECURITY_HEADERS, "Content-Security-Policy": PROJECT_READER_POLICY });
    for (const file of [
      "/index.html",
      "/assets/index-Ch6NSQ1R.js",
      "/assets/read-files.worker-Ch6NSQ1R.js",
      "/assets/sql-wasm-inline-Ch6NSQ1R.js",
      "/assets/read-project.worker-x.js/index.html",
      "/assets/read-project.worker-x.html",
      "/read-project.worker-x.js",
    ])
      expect(securityHeadersOf(file)).toBe(SECURITY_HEADERS);
  });

  it("goes with every answer, beside headers that keep other pages out", () =>
    expect(SECURITY_HEADERS).toMatchObject({
      "Content-Security-Policy": CONTENT_SECURITY_POLICY,
      "X-Content-Type-Options": "nosniff",
      "Referrer-Policy": "no-referrer",
      "Cross-Origin-Opener-Policy": "same-origin",
      "Cross-Origin-Resource-Policy": "same-origin",
      "X-Frame-Options": "DENY",
      "Cache-Control": "no-store",
    }));
});

describe("the host in Electron", () => {
  const main = readFileSync(path.join(root, "electron/main.ts"), "utf8");

  it.each([
    "app.enableSandbox()",
    "setPermissionRequestHandler",
    "setPermissionCheckHandler",
    "setDevicePermissionHandler",
    "setDisplayMediaRequestHandler",
    "setWindowOpenHandler",
    "will-attach-webview",
    "will-navigate",
    "will-redirect",
    "will-frame-navigate",
    "isTrustedSender",
    "requestSingleInstanceLock",
  ])("wires %s", (guard) => expect(main).toContain(guard));

  it.each(["openExternal", "crashReporter", "loadFile", "remote", "executeJavaScript", "--no-sandbox"])(
    "does without %s",
    (danger) => expect(main).not.toContain(danger),
  );

  it("only wires", () => expect(main.split("\n").length).toBeLessThan(200));
});
