const RUPT_PAGE = /^https:\/\/(?:www\.|app\.)?rupt\.dev(?:\/[\w./%-]*)?$/;

/**
 * Whether an address is a page of Rupt's. Only these become links: the other addresses in a result come from the
 * scanned repo, or from a JSON file that anybody may have edited.
 */
export function isRuptPage(address: string): boolean {
  return RUPT_PAGE.test(address);
}

/** A piece of a message: plain words, code that stood between backticks, a link to Rupt's pages, or another address. */
export interface InlinePiece {
  kind: "text" | "code" | "link" | "url";
  text: string;
}

const CODE = /(?<!`)(`+)(?!`)([^`]+)\1(?!`)/g;
const ADDRESS = /\bhttps?:\/\/[^\s`<>"']*[^\s`<>"'.,;:!?)\]}]/gi;

function addressPieces(text: string): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let end = 0;
  for (const match of text.matchAll(ADDRESS)) {
    if (match.index > end) pieces.push({ kind: "text", text: text.slice(end, match.index) });
    pieces.push({ kind: isRuptPage(match[0]) ? "link" : "url", text: match[0] });
    end = match.index + match[0].length;
  }
  if (end < text.length) pieces.push({ kind: "text", text: text.slice(end) });
  return pieces;
}

/**
 * Splits a message at its backticks and addresses, e.g. "set `user` here" into three pieces; a lone backtick is plain
 * text. Messages may quote the repo, so the pieces still have to be escaped for their medium.
 */
export function inlinePieces(message: string): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let end = 0;
  for (const match of message.matchAll(CODE)) {
    pieces.push(...addressPieces(message.slice(end, match.index)));
    pieces.push({ kind: "code", text: match[2] ?? "" });
    end = match.index + match[0].length;
  }
  return [...pieces, ...addressPieces(message.slice(end))];
}
