/** The half of pdf.js that reads; it comes without types, and is only handed on to the other half. */
declare module "pdfjs-dist/legacy/build/pdf.worker.mjs" {
  export const WorkerMessageHandler: unknown;
}
