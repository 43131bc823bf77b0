/**
 * The first web page in a page that is saved as mail (RFC 2557, .mht), as bytes; null where the bytes are no such mail. Of the ways in which mail
 * writes bytes, quoted-printable and base64 are read; other parts (pictures, looks) are left.
 */
export function pageOfMail(bytes: Uint8Array): Uint8Array | null {
  const mail = latin1(bytes);
  const whole = partOf(mail);
  if (!/^mime-version:/im.test(whole.head)) return null;
  const boundary = /boundary\s*=\s*"?([^"\r\n;]{1,200})/i.exec(whole.head)?.[1];
  const parts = boundary ? whole.body.split(`--${boundary}`).slice(1).map(partOf) : [whole];
  const page = parts.find(({ head }) => /^content-type:\s*(?:text\/html|application\/xhtml)/im.test(head));
  return page ? unwritten(page) : null;
}

type Part = { readonly head: string; readonly body: string };

/** A head and a body, parted by the first empty line. */
function partOf(text: string): Part {
  const part = text.replace(/^\s+/, "");
  const end = /\r?\n\r?\n/.exec(part);
  return end
    ? { head: part.slice(0, end.index), body: part.slice(end.index + end[0].length) }
    : { head: "", body: part };
}

function unwritten({ head, body }: Part): Uint8Array {
  const way = /^content-transfer-encoding:\s*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (way === "base64") return base64(body);
  if (way !== "quoted-printable") return asBytes(body);
  return asBytes(
    body
      .replace(/=[ \t]*\r?\n/g, "")
      .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))),
  );
}

function base64(body: string): Uint8Array {
  try {
    return asBytes(atob(body.replace(/[^\w+/]/g, "")));
  } catch {
    return new Uint8Array(0);
  }
}

/** Each byte as the sign of its number, whatever it means (TextDecoder's latin1 is windows-1252). */
function latin1(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join("");
}

function asBytes(signs: string): Uint8Array {
  return Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
}
