import { describe, expect, it } from "vitest";
import { type Asked, gate } from "../../electron/gate.ts";

const keys = {
  port: 4875,
  token: "T",
  session: "S",
  spendTicket: (ticket: string) => ticket === "once",
  spendFormer: (session: string) => session === "before",
};
const inside: Asked = {
  method: "GET",
  target: "/",
  host: "127.0.0.1:4875",
  origin: null,
  cookie: "other=1; kvali-4875=S",
};
const outside: Asked = { ...inside, cookie: null };
const call: Asked = { ...inside, method: "POST", target: "/bridge/about", origin: "http://127.0.0.1:4875" };
const pass = (asked: Asked) => gate(asked, keys);

describe("who may come in to the host on 127.0.0.1", () => {
  it("who has the token", () => expect(pass({ ...outside, target: "/?token=T" })).toEqual({ is: "enter" }));
  it("who has a ticket", () =>
    expect(pass({ ...outside, target: "/?ticket=once" })).toEqual({ is: "enter" }));
  it("who has the cookie", () => expect(pass(inside)).toEqual({ is: "window", target: "/" }));

  it.each(["/?token=", "/?token=t", "/?token=TT", "/?ticket=", "/?ticket=twice", "/?token=S"])(
    "nobody with %s, cookie or not",
    (target) => {
      expect(pass({ ...outside, target })).toMatchObject({ is: "refused", status: 403 });
      expect(pass({ ...inside, target })).toMatchObject({ is: "refused", status: 403 });
    },
  );

  it("a window that outlived the run before, by a call, and it is given the cookie of this one", () => {
    const cookie = "kvali-4875=before";
    expect(pass({ ...call, cookie })).toEqual({ is: "bridge", call: "about", comesBack: true });
    expect(pass(call)).toEqual({ is: "bridge", call: "about", comesBack: false });
  });

  it("not by anything else than a call of the window itself", () => {
    const cookie = "kvali-4875=before";
    const strangers = [
      { ...inside, cookie },
      { ...call, cookie, method: "GET" },
      { ...call, cookie, origin: "http://127.0.0.1:8080" },
      { ...call, cookie, origin: null },
      { ...call, cookie, host: "rebound.example.org:4875" },
    ];
    for (const stranger of strangers) expect(pass(stranger)).toMatchObject({ is: "refused" });
  });

  it.each([null, "", "kvali-4875=", "kvali-4875=s", "kvali-4876=S", "xkvali-4875=S", "S"])(
    "nobody with the cookie %j",
    (cookie) => {
      for (const target of ["/", "/assets/main.js", "/index.html?token=T"]) {
        expect(pass({ ...inside, target, cookie })).toMatchObject({ is: "refused", status: 403 });
      }
      expect(pass({ ...call, cookie })).toMatchObject({ is: "refused", status: 403 });
    },
  );

  it.each([
    null,
    "",
    "127.0.0.1",
    "127.0.0.1:80",
    "127.0.0.1:48750",
    "rebound.example.org:4875",
    "127.0.0.1:4875.example.org",
    "localhost.example.org:4875",
    "[::1]:4875",
    "0.0.0.0:4875",
  ])("nobody who calls the host %j, however they got here", (host) => {
    expect(pass({ ...inside, host })).toMatchObject({ is: "refused", status: 421 });
    expect(pass({ ...call, host })).toMatchObject({ is: "refused", status: 421 });
    expect(pass({ ...outside, host, target: "/?token=T" })).toMatchObject({ is: "refused", status: 421 });
  });

  it("sends who calls it localhost to its one name, where the storage is", () => {
    const host = "localhost:4875";
    expect(pass({ ...outside, host, target: "/?token=T" })).toEqual({
      is: "move",
      to: "http://127.0.0.1:4875/?token=T",
    });
    expect(pass({ ...outside, host })).toEqual({ is: "move", to: "http://127.0.0.1:4875/" });
    expect(pass({ ...call, host })).toMatchObject({ is: "refused", status: 421 });
  });
});

describe("a call of the bridge", () => {
  it("comes from the window", () => expect(pass(call)).toMatchObject({ is: "bridge", call: "about" }));

  it.each([
    null,
    "",
    "null",
    "http://127.0.0.1:8080",
    "http://localhost:4875",
    "https://127.0.0.1:4875",
    "app://kvali",
  ])("is refused from %j", (origin) =>
    expect(pass({ ...call, origin })).toMatchObject({ is: "refused", status: 403 }),
  );

  it.each(["GET", "HEAD", "PUT", "OPTIONS"])("is refused by %s", (method) =>
    expect(pass({ ...call, method })).toMatchObject({ is: "refused", status: 405 }),
  );
});

describe("a ticket", () => {
  it("is given to who has the token, and not to who has only the cookie", () => {
    const asked = { ...outside, method: "POST", target: "/ticket?token=T" };
    expect(pass(asked)).toEqual({ is: "ticket", open: null });
    expect(pass({ ...inside, method: "POST", target: "/ticket" })).toMatchObject({
      is: "refused",
      status: 403,
    });
    expect(pass({ ...inside, method: "POST", target: "/ticket?token=S" })).toMatchObject({ is: "refused" });
  });

  it("is asked for with the file that a second start was given", () => {
    const target = `/ticket?token=T&open=${encodeURIComponent("/mail/one & two.kvali")}`;
    expect(pass({ ...outside, method: "POST", target })).toEqual({
      is: "ticket",
      open: "/mail/one & two.kvali",
    });
    expect(pass({ ...outside, method: "POST", target: target.replace("=T", "=S") })).toMatchObject({
      is: "refused",
    });
  });
});

describe("the window", () => {
  it.each(["POST", "PUT", "DELETE", "OPTIONS"])("takes nothing by %s", (method) =>
    expect(pass({ ...inside, method })).toMatchObject({ is: "refused", status: 405 }),
  );
});
