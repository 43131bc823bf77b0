/** A path in a package as a relative URI: each step percent-encoded ("transcripts/Ruth%20and%20Daniel.txt"). */
export function uriOf(file: string): string {
  return file.split("/").map(encodeURIComponent).join("/");
}

/** The media type of a file by its extension. A study's file is a ZIP. */
export function mediaTypeOf(file: string): string {
  const extension = file.slice(file.lastIndexOf(".") + 1);
  return mediaTypes[extension] ?? "application/octet-stream";
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  html: "text/html",
  json: "application/ld+json",
  kvali: "application/zip",
  md: "text/markdown",
  txt: "text/plain",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  xml: "application/xml",
};
