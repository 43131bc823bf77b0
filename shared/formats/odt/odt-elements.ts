/** Elements of an OpenDocument text by what they mean for its words (OpenDocument 1.3, part 3), by their local names. */

/** Nothing in them is running text: data of the document, instructions, what says how others look, who noted when. */
export const withoutWords: ReadonlySet<string> = new Set(
  (
    "settings scripts font-face-decls forms event-listeners variable-decls sequence-decls user-field-decls dde-connection-decls " +
    "alphabetical-index-auto-mark-file change-info format-change note-citation ruby-text desc script table-of-content-source " +
    "illustration-index-source table-index-source object-index-source user-index-source alphabetical-index-source bibliography-source " +
    "table-columns table-column table-header-columns creator-initials date"
  ).split(" "),
);

/** Pictures and shapes; the words in them stand beside the text. */
export const drawn: ReadonlySet<string> = new Set(
  (
    "frame g custom-shape rect line circle ellipse polyline polygon regular-polygon path connector caption measure " +
    "control scene"
  ).split(" "),
);

export const headersAndFooters: ReadonlySet<string> = new Set(
  "header footer header-left footer-left header-first footer-first".split(" "),
);
