/** What a page, a worker or Node has to say that a promise was rejected and nobody asked. */
type World = {
  readonly process?: { on: Listening; off: Listening };
  readonly addEventListener?: Listening;
  readonly removeEventListener?: Listening;
};
type Listening = (name: string, hear: (event: never) => void) => void;

/**
 * Does work of pdf.js. It reads the objects of pages ahead, and where one is damaged that it then does not come to, nobody asks why its promise was rejected:
 * Node would end the whole program. Only what pdf.js itself throws is passed over, and only meanwhile.
 */
export async function withoutLateRejections<Value>(work: () => Promise<Value>): Promise<Value> {
  const world: World = globalThis as never;
  const inNode = (reason: unknown) => {
    if (!isOfPdf(reason)) throw reason;
  };
  const inPage = (event: { readonly reason: unknown; preventDefault(): void }) => {
    if (isOfPdf(event.reason)) event.preventDefault();
  };
  world.process?.on?.("unhandledRejection", inNode);
  world.addEventListener?.("unhandledrejection", inPage);
  try {
    return await work();
  } finally {
    // They are told when nothing else is left to do just then.
    await new Promise<void>((resolve) => {
      setTimeout(resolve);
    });
    world.process?.off?.("unhandledRejection", inNode);
    world.removeEventListener?.("unhandledrejection", inPage);
  }
}

/** The names that pdf.js (4.10) gives what it throws at a damaged file. */
const names: ReadonlySet<string> = new Set([
  ...[
    "FormatError",
    "XRefEntryException",
    "XRefParseException",
    "ParserEOFException",
    "MissingDataException",
  ],
  ...[
    "InvalidPDFException",
    "UnknownErrorException",
    "AbortException",
    "Jbig2Error",
    "JpegError",
    "JpxError",
  ],
]);

function isOfPdf(reason: unknown): boolean {
  return reason instanceof Error && names.has(reason.name);
}
