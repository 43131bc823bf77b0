import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { htmlText, spanInText } from "../../../../shared/formats/html/html-text.ts";

describe("the text of HTML", () => {
  it.each([
    ["<p>One</p>\n<p>two  <b>th</b>ree</p>", "One\ntwo three"],
    ["a<br>b<br/><br>c", "a\nb\n\nc"],
    ["<ul><li>x</li><li>y &amp; z&#x1F600;</li></ul>", "x\ny & z😀"],
    ["<table><tr><td>a</td><td>b</td></tr></table>", "a b"],
    ["<script>alert(1)</script><p title='>'>1 < 2 &nope;</p><!-- <p>no</p> -->", "1 < 2 &nope;"],
    ["<pre>a\n b</pre>", "a\nb"],
    ["<pre>\nab\r\nc</pre>", "ab\nc"],
    ["<p", "<p"],
    ["", ""],
  ])("%j is %j", (html, text) => expect(htmlText(html).text).toBe(text));

  /** What BeautifulSoup with html5lib, by which Taguette counts, has as the text of these pages. */
  it.each([
    [
      "<h1>Kim &amp; the café</h1>\n<p><strong>I:</strong> a <em>b</em>? 😀</p>\n<p>x<br>y</p>",
      "Kim & the café\nI: a b? 😀\nxy",
    ],
    ["<p>a&nbsp;b &lt;c&gt;</p>\n\n<ul>\n<li>x</li>\n<li>y</li></ul>\n", "a\u00a0b <c>\n\n\nx\ny\n"],
    ["<table>\n<tbody><tr>\n<td>a</td> <td>b</td></tr></tbody></table>\n<p>z</p>", "\n\na b\nz"],
    ["<pre>\nab\n c</pre><p>q</p>", "ab\n cq"],
    ["plain\r\ntext", "plain\ntext"],
    ['<p>a</p>\n<p title="x>y">b</p>', "a\nb"],
  ])("counts in %j just %j", (html, content) => expect(htmlText(html).content).toBe(content));

  it("keeps for each unit of its content where it stands (seed 12)", () => {
    const piece = fc.constantFrom(
      "<p>",
      "</p>",
      "<br>",
      "<b>",
      "</b>",
      "å",
      "😀",
      " ",
      "\n",
      "&amp;",
      "<",
      "x",
      "<!--",
      "-->",
      "'",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const page = htmlText(pieces.join(""));
        expect(page.places.length).toBe(page.content.length);
        for (const [at, place] of page.places.entries())
          if (place !== -1) expect(page.text.charAt(place)).toBe(page.content.charAt(at));
        const span = spanInText(page, 0, page.content.length);
        if (span) expect(page.text.slice(span.start, span.end).trim()).not.toBe("");
      }),
      { seed: 12, numRuns: 500 },
    );
  });

  it("reads hostile pages in their length: a million signs that open nothing", () => {
    const begun = performance.now();
    htmlText("<".repeat(1_000_000));
    htmlText('<a "'.repeat(200_000));
    htmlText("&#".repeat(500_000));
    expect(performance.now() - begun).toBeLessThan(5_000);
  });
});
