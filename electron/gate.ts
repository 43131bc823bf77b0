import { createHash, timingSafeEqual } from "node:crypto";

/** What a request to the host on 127.0.0.1 says of itself, before anything is trusted. */
export type Asked = {
  readonly method: string;
  /** The path as it was sent, with its query. */
  readonly target: string;
  readonly host: string | null;
  readonly origin: string | null;
  readonly cookie: string | null;
};

/** What the host knows. */
export type Keys = {
  readonly port: number;
  /** Stands in the address that is printed; whoever has it may come in. */
  readonly token: string;
  /** What the cookie holds. */
  readonly session: string;
  /**
   * Whether it is what the cookie held that the host handed out when it ran before, which counts once: a window that
   * outlived it comes back so. It counts for calls alone, whose Origin is the window's.
   */
  readonly spendFormer: (session: string) => boolean;
  /** Whether a ticket is valid; each is valid only once. A browser is started with a ticket in its address. */
  readonly spendTicket: (ticket: string) => boolean;
};

export type Gate =
  | { readonly is: "window"; readonly target: string }
  /** `comesBack`: the window has yet to be given the cookie of this run. */
  | { readonly is: "bridge"; readonly call: string; readonly comesBack: boolean }
  /** The token was right: hand out the cookie and go to the window. */
  | { readonly is: "enter" }
  /** The token was right: answer a new ticket. `open`: a file that the program was asked to open when it was started once more. */
  | { readonly is: "ticket"; readonly open: string | null }
  /** Redirects to the one name of this host: another name is another origin, with empty storage. */
  | { readonly is: "move"; readonly to: string }
  | { readonly is: "refused"; readonly status: 403 | 405 | 421; readonly why: string };

export function cookieName(port: number): string {
  return `kvali-${port}`;
}

/**
 * Who may come in. The Host header must name this host, or a page of a stranger could reach it by a name
 * of its own that leads here (DNS rebinding). All but the entrance needs the cookie. A call needs the Origin of the
 * window, because a page on another port of this computer counts as the same site and its requests carry the cookie.
 */
export function gate({ method, target, host, origin, cookie }: Asked, keys: Keys): Gate {
  const home = `127.0.0.1:${keys.port}`;
  if (host !== home && host !== `localhost:${keys.port}`) return refused(421, "This is not that host.");
  const [pathname = "", query = ""] = target.split("?", 2);
  const isGet = method === "GET" || method === "HEAD";
  if (host !== home) {
    const isPlain = isGet && pathname === "/";
    return isPlain
      ? { is: "move", to: `http://${home}/${query && `?${query}`}` }
      : refused(421, "Use 127.0.0.1.");
  }

  const parameters = new URLSearchParams(query);
  const token = parameters.get("token");
  const ticket = parameters.get("ticket");
  if (method === "GET" && pathname === "/" && (token !== null || ticket !== null)) {
    const isRight = token !== null ? isSame(token, keys.token) : keys.spendTicket(ticket ?? "");
    return isRight
      ? { is: "enter" }
      : refused(403, "This address is of an earlier start of Kvali, or used up.");
  }
  if (method === "POST" && pathname === "/ticket") {
    return token !== null && isSame(token, keys.token)
      ? { is: "ticket", open: parameters.get("open") }
      : refused(403, "Not for you.");
  }

  const shown = cookieOf(cookie, cookieName(keys.port));
  const isIn = isSame(shown, keys.session);
  const isCall = pathname.startsWith("/bridge/");
  const isOurs = isCall && method === "POST" && origin === `http://${home}`;
  const comesBack = !isIn && isOurs && keys.spendFormer(shown);
  if (!isIn && !comesBack) return refused(403, "Open Kvali by the address that it printed when it started.");
  if (isCall) {
    if (method !== "POST") return refused(405, "Calls are posted.");
    if (!isOurs) return refused(403, "Calls come from the window only.");
    return { is: "bridge", call: pathname.slice("/bridge/".length), comesBack };
  }
  return isGet ? { is: "window", target } : refused(405, "There is nothing to send here.");
}

function refused(status: 403 | 405 | 421, why: string): Gate {
  return { is: "refused", status, why };
}

function cookieOf(header: string | null, name: string): string {
  for (const pair of (header ?? "").split(";")) {
    const [key, ...value] = pair.trim().split("=");
    if (key === name) return value.join("=");
  }
  return "";
}

/** Compares in the same time, wherever the texts differ. An empty text is the same as none. */
export function isSame(one: string, other: string): boolean {
  const hash = (text: string) => createHash("sha256").update(text).digest();
  return other.length > 0 && timingSafeEqual(hash(one), hash(other));
}
