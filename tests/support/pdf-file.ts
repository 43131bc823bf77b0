import { bytesOf } from "./reading.ts";

/** A line of type in points from the lower left corner of its page. */
export type TypedLine = readonly [x: number, y: number, text: string];

/** A PDF of the given pages, in Helvetica of 10 points, with `annotations` on each. `trailer` and `pages` are there to lie in. */
export function pdfFile(
  pages: readonly (readonly TypedLine[])[],
  lies: { readonly trailer?: string; readonly pages?: string; readonly annotations?: string } = {},
): Uint8Array {
  const objects: string[] = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    lies.pages ??
      `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, n) => `${4 + n * 2} 0 R`).join(" ")}] >>`,
    "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
  ];
  for (const [n, lines] of pages.entries()) {
    const stream = lines
      .map(([x, y, text]) => `BT /F1 10 Tf ${x} ${y} Td (${text.replace(/[\\()]/g, "\\$&")}) Tj ET`)
      .join("\n");
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 400 600] /Contents ${5 + n * 2} 0 R /Annots [${lies.annotations ?? ""}] /Resources << /Font << /F1 3 0 R >> >> >>`,
      `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    );
  }
  let file = "%PDF-1.4\n";
  const places: number[] = [];
  for (const [n, object] of objects.entries()) {
    places.push(file.length);
    file += `${n + 1} 0 obj\n${object}\nendobj\n`;
  }
  const entries = places.map((place) => `${String(place).padStart(10, "0")} 00000 n \n`).join("");
  return bytesOf(
    `${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${lies.trailer ?? ""} >>\nstartxref\n${file.length}\n%%EOF\n`,
  );
}
