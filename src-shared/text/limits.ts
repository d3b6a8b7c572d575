/** Room for words. The window may not carry schemas, so the limits they share stand here. */

/** Characters of a remark, a position or a reason. */
export const TEXT_LIMIT = 4000;
/** Characters of a name, a place, a note. */
export const LINE_LIMIT = 300;
