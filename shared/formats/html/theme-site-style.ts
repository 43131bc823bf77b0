/**
 * How the page looks: light or dark as the reader's system is, in one column where there is little room, and on paper with
 * all that is folded away on the screen.
 */
export const themeSiteStyle = `
:root { color-scheme: light dark; --ink: #1f1d1a; --quiet: #5f5b55; --line: #d9d5ce; --paper: #fdfcfa; --mark: #2f5d8a; --shade: #f3f0ea; }
@media (prefers-color-scheme: dark) { :root { --ink: #ece8e1; --quiet: #aaa59c; --line: #45413b; --paper: #1b1a18; --mark: #8fbce6; --shade: #262421; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.55 Georgia, "Times New Roman", serif; overflow-wrap: anywhere; }
a { color: var(--mark); }
:focus-visible { outline: 3px solid var(--mark); outline-offset: 2px; }
.skip { position: absolute; left: -9999px; }
.skip:focus { left: 8px; top: 8px; padding: 6px 10px; background: var(--paper); z-index: 1; }
header, nav, .about, summary, figcaption, .label, dt, footer { font-family: system-ui, Arial, sans-serif; }
.page { display: grid; grid-template-columns: minmax(220px, 300px) minmax(0, 44em); gap: 0 48px; max-width: 1120px; margin: 0 auto; padding: 32px 24px 80px; }
header { grid-column: 1 / -1; border-bottom: 1px solid var(--line); margin-bottom: 24px; }
h1, h2, h3, h4, h5, h6 { font-family: system-ui, Arial, sans-serif; line-height: 1.25; margin: 1.6em 0 .2em; scroll-margin-top: 12px; }
h1 { font-size: 29px; margin: 0; } h2 { font-size: 24px; } h3 { font-size: 20px; } h4 { font-size: 17.5px; } h5, h6 { font-size: 16px; }
header p { margin: .3em 0 .8em; color: var(--quiet); }
nav { position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; font-size: 15px; line-height: 1.35; }
nav h2 { font-size: 15px; margin: 8px 0; }
nav ul { list-style: none; margin: 0; padding: 0 0 0 14px; } nav > ul { padding: 0; }
nav a { display: block; padding: 3px 0; color: inherit; text-decoration: none; } nav a:hover { text-decoration: underline; }
nav .theme > a { font-weight: 650; }
main > section:first-of-type > h2 { margin-top: 0; }
section:target > :is(h2, h3, h4, h5, h6) { border-left: 4px solid var(--mark); padding-left: 10px; }
.about { margin: 0 0 .8em; color: var(--quiet); font-size: 14px; }
.text { white-space: pre-line; margin: 0 0 .6em; }
dl { margin: 0 0 1em; } dt { font-size: 14px; color: var(--quiet); } dd { margin: 0 0 .5em; white-space: pre-line; }
figure { margin: 1em 0 1.2em; padding: 2px 0 2px 18px; border-left: 3px solid var(--line); }
blockquote { margin: 0; } blockquote p { margin: 0; white-space: pre-wrap; }
.label { font-size: 13px; color: var(--quiet); margin: .4em 0 0; }
figcaption { font-size: 14px; color: var(--quiet); margin-top: .3em; }
.meaning { margin: 0 0 1.4em 18px; } .meaning p { margin: 0 0 .5em; } .meaning :is(h3, h4, h5, h6) { margin: .6em 0 .2em; font-size: 16px; }
details { margin: 0 0 1.2em; background: var(--shade); padding: 8px 14px; border-radius: 6px; }
summary { cursor: pointer; font-size: 15px; }
footer { grid-column: 2; margin-top: 32px; font-size: 14px; }
@media (max-width: 760px) { .page { display: block; padding: 20px 16px 60px; } nav { position: static; max-height: none; border-bottom: 1px solid var(--line); padding-bottom: 16px; margin-bottom: 16px; } }
@media print {
  :root { --ink: #000; --quiet: #444; --line: #999; --paper: #fff; --mark: #000; --shade: #fff; }
  body { font-size: 11pt; } .page { display: block; max-width: none; padding: 0; } nav { position: static; max-height: none; overflow: visible; break-after: page; }
  .skip, footer { display: none; } figure { break-inside: avoid; } h2, h3, h4, h5, h6 { break-after: avoid; }
  details { padding: 0; } details::details-content { content-visibility: visible; block-size: auto; }
}
`;
